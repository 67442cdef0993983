import { resolve } from "node:path";
import type { Database } from "@/lib/commands/database";
import { env } from "@/lib/platform/env";
import { prepareDataFolder, readOrCreateSecrets } from "@/lib/platform/secrets";
import { siteAddress } from "@/lib/platform/site-address";
import { StartupError } from "@/lib/platform/startup-error";

export interface Settings {
  /** Where people find the program. */
  address: string;
  demonstration: boolean;
  /** The environment of the web server. */
  variables: Record<string, string>;
}

export type Mode = "production" | "development";

/**
 * Refuses, before anything is started, settings that would not serve.
 * @throws StartupError
 */
export function checkSettings(mode: Mode): void {
  const ownServer = env.DATABASE_URL !== undefined;
  if (env.DEMO_TODAY && ownServer && !env.DEMO) {
    throw new StartupError(
      "DEMO_TODAY is refused: the database at DATABASE_URL is not a demonstration. Remove DEMO_TODAY, or set DEMO=1 if it holds no real data.",
    );
  }
  if (Boolean(env.S3_ACCESS_KEY_ID) !== Boolean(env.S3_SECRET_ACCESS_KEY)) {
    throw new StartupError(
      "S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together. Set both, or neither to use the machine's own.",
    );
  }
  if (!env.S3_BUCKET && env.S3_ENDPOINT) {
    throw new StartupError("S3_ENDPOINT is set without S3_BUCKET. Name the bucket, or remove S3_ENDPOINT.");
  }
  if (mode === "development" || !ownServer) return;
  if (!env.NEXTAUTH_SECRET) {
    throw new StartupError(
      "NEXTAUTH_SECRET is missing. Set it to a secret of 32 characters or more (for example: openssl rand -base64 32).",
    );
  }
  if (!env.NEXTAUTH_URL) {
    throw new StartupError(
      "NEXTAUTH_URL is missing. Set it to the address people use, such as https://directives.example.gov.",
    );
  }
  if (!env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY) {
    throw new StartupError(
      "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is missing. Set it to 32 bytes in base64 (for example: openssl rand -base64 32).",
    );
  }
}

/** The settings of the web server on this database; secrets that are not set are made once and kept in the data folder. */
export async function settingsFor(database: Database): Promise<Settings> {
  const demonstration = database.embedded || env.DEMO;
  const address = siteAddress();
  const { NEXTAUTH_SECRET: secret, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key } = env;
  const kept = secret && key ? undefined : await readOrCreateSecrets(await prepareDataFolder(env.DATA_DIR));
  return {
    address,
    demonstration,
    variables: {
      NEXT_TELEMETRY_DISABLED: "1",
      DATABASE_URL: database.url,
      DATA_DIR: resolve(env.DATA_DIR),
      DEMO: demonstration ? "1" : "0",
      DEMO_TODAY: env.DEMO_TODAY ?? "",
      NEXTAUTH_URL: address,
      NEXTAUTH_SECRET: secret ?? kept?.sessionSecret ?? "",
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key ?? kept?.serverActionsKey ?? "",
    },
  };
}
