import { env } from "./env";

/** Where people find this program: NEXTAUTH_URL, else the host and port it listens on; without a slash at the end. */
export function siteAddress(): string {
  const address = env.NEXTAUTH_URL ?? `http://${reachableHost(env.HOST)}:${env.PORT}`;
  return address.replace(/\/+$/, "");
}

function reachableHost(host: string): string {
  if (["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
