// @ts-check
// The HTTP server of the product: Next behind the few rules that hold for every request, whatever its address.
// Plain JavaScript, so that production needs no loader: node lib/platform/server.mjs [--dev]
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import next from "next";
import { withFormStatus } from "./form-status.mjs";
import { refusePlainly } from "./plain-refusal.mjs";

const dev = process.argv.includes("--dev");
const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST ?? "127.0.0.1";

/** Longest body of any request, in bytes; the edges set shorter ones of their own. */
const largestBody = 6_000_000;
/** Files are sent to these addresses, which stream them and say themselves, to the byte, what is too large. */
const evidence = "/api/evidence";
const largestUploads = new Map([
  [evidence, 54_000_000],
  ["/api/imports", 18_000_000],
]);
/** How long a request may take to arrive, in milliseconds: a file on a slow line longer than anything else. */
const patience = { upload: 900_000, other: 60_000 };
const methods = new Set(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"]);
const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/** @param {string} nonce */
const contentSecurityPolicy = (nonce) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** For what people sent: a browser shows it and does nothing else, whatever is in it. */
const filePolicy =
  "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

const securityHeaders = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};
const https = (process.env.NEXTAUTH_URL ?? "").startsWith("https:");
const trustsProxy = process.env.TRUST_PROXY === "1";

/**
 * The status and the sentence for a request that goes no further, or null.
 * @param {import("node:http").IncomingMessage} request
 * @returns {[number, string] | null}
 */
function refusal(request) {
  const { method = "", url = "", headers } = request;
  if (!methods.has(method)) return [405, "method"];
  try {
    const path = decodeURIComponent(url.split("?", 1)[0] ?? "");
    if (path.includes("\0") || !url.startsWith("/")) throw new URIError(url);
    new URLSearchParams(url.split("?")[1] ?? "");
  } catch {
    return [400, "address"];
  }
  if (reading.has(method)) return null;
  if (!fromThisSite(headers)) return [403, "origin"];
  if (headers["content-length"] === undefined && headers["transfer-encoding"] !== undefined) {
    return [411, "length"];
  }
  const largest = uploadLimit(request) ?? largestBody;
  if (Number(headers["content-length"] ?? 0) > largest) return [413, "too-large"];
  return null;
}

/**
 * The longest body of a request that sends a file; undefined for any other.
 * @param {import("node:http").IncomingMessage} request
 */
const uploadLimit = ({ method, url = "" }) =>
  method === "POST" ? largestUploads.get(url.split("?", 1)[0] ?? "") : undefined;

/**
 * Ends a request that takes too long to arrive.
 * @param {import("node:http").IncomingMessage} request
 */
function limitArrival(request) {
  if (request.method === "GET" || request.complete) return;
  const late = setTimeout(
    () => request.complete || request.destroy(),
    uploadLimit(request) ? patience.upload : patience.other,
  );
  request.once("close", () => clearTimeout(late));
}

/**
 * Whether a write names this site as its origin. Browsers always send one; a program must as well.
 * @param {import("node:http").IncomingHttpHeaders} headers
 */
function fromThisSite(headers) {
  const { origin, host } = headers;
  if (!origin || !URL.canParse(origin)) return false;
  const known = [host, process.env.NEXTAUTH_URL && new URL(process.env.NEXTAUTH_URL).host];
  return known.includes(new URL(origin).host);
}

const app = next({ dev, hostname, port, dir: process.cwd() });
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer((request, response) => {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  if (https) response.setHeader("strict-transport-security", "max-age=31536000; includeSubDomains");
  const nonce = randomBytes(16).toString("base64");
  const ofFile = request.url?.startsWith(`${evidence}/`) ?? false;
  const policy = ofFile ? filePolicy : contentSecurityPolicy(nonce);
  response.setHeader("content-security-policy", policy);

  limitArrival(request);
  const refused = refusal(request);
  if (refused) {
    const [status, words] = refused;
    refusePlainly(request, response, status, words, status === 405 ? { allow: [...methods].join(", ") } : {});
    // Reads the rest and drops it: a sender cut off midway would not see the answer.
    request.resume();
    return;
  }
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  request.headers["content-security-policy"] = policy;
  request.headers["x-client-address"] =
    (trustsProxy && forwarded) || request.socket.remoteAddress || "unknown";
  request.headers["x-path"] = request.url;
  // Next hides its own header from pages; a session is not used by what a browser loads ahead by itself.
  request.headers["x-ahead"] = request.headers["next-router-prefetch"] ? "1" : "0";
  withFormStatus(request, response, () => handle(request, response)).catch((error) => {
    console.error(error);
    if (response.headersSent) response.end();
    else refusePlainly(request, response, 500, "unexpected");
  });
});
server.requestTimeout = patience.upload;
server.headersTimeout = patience.other;
if (dev) server.on("upgrade", app.getUpgradeHandler());
server.on("error", (/** @type {NodeJS.ErrnoException} */ error) => {
  console.error(
    error.code === "EADDRINUSE" ? `Port ${port} is taken. Set PORT to another one.` : error.message,
  );
  process.exit(1);
});
server.listen(port, hostname);

/** How long new requests are still taken after readiness has said no, in milliseconds. */
const drain = Number(process.env.DRAIN_SECONDS ?? 0) * 1000;

/** Requests under way finish; readiness says no first, so that a load balancer can turn away. */
function stop() {
  const state = /** @type {{ directiveDeskStopping?: boolean }} */ (globalThis);
  if (state.directiveDeskStopping) return;
  state.directiveDeskStopping = true;
  setTimeout(() => {
    server.close(() => process.exit(0));
    setTimeout(() => server.closeIdleConnections(), 200).unref();
    setTimeout(() => process.exit(0), 8_000).unref();
  }, drain);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
