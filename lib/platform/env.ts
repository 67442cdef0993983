import { z } from "zod";
import { StartupError } from "@/lib/platform/startup-error";

const unsetWhenEmpty = (value: unknown) => (value === "" ? undefined : value);

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(unsetWhenEmpty, schema.optional());

const databaseAddress = z
  .string()
  .refine(
    (value) => URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol),
    "must look like postgresql://user:password@host:5432/name",
  );

const environment = z.object({
  /** Which PostgreSQL (15 or newer) to use; without it, the embedded one. */
  DATABASE_URL: optional(databaseAddress),
  /** `1` says that this database holds a demonstration: demonstration people and a demonstration clock are allowed. */
  DEMO: z
    .preprocess(unsetWhenEmpty, z.enum(["0", "1"], "must be 0 or 1").default("0"))
    .transform((value) => value === "1"),
  /** The day, in the city's zone, at which a demonstration's clock stands. */
  DEMO_TODAY: optional(z.iso.date("must be a day such as 2025-07-22")),
  PORT: z.preprocess(
    unsetWhenEmpty,
    z.coerce
      .number("must be a port number")
      .int("must be a port number")
      .min(1, "must be from 1 to 65535")
      .max(65_535, "must be from 1 to 65535")
      .default(3000),
  ),
  HOST: z.preprocess(unsetWhenEmpty, z.string().default("127.0.0.1")),
  DATA_DIR: z.preprocess(unsetWhenEmpty, z.string().default(".data")),
  NEXTAUTH_SECRET: optional(
    z.string().min(32, "must have 32 characters or more (for example: openssl rand -base64 32)"),
  ),
  NEXTAUTH_URL: optional(
    z.url({
      protocol: /^https?$/,
      error: "must be the address people use, such as https://directives.example.gov",
    }),
  ),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: optional(
    z
      .string()
      .refine(
        (value) => [16, 24, 32].includes(Buffer.from(value, "base64").length),
        "must be 32 bytes in base64 (for example: openssl rand -base64 32)",
      ),
  ),
  /** `1` takes the client's address from the last `X-Forwarded-For` entry; read by lib/platform/server.mjs. */
  TRUST_PROXY: z.preprocess(unsetWhenEmpty, z.enum(["0", "1"], "must be 0 or 1").default("0")),
  /** How long requests are still taken after readiness has said no; read by lib/platform/server.mjs. */
  DRAIN_SECONDS: z.preprocess(
    unsetWhenEmpty,
    z.coerce.number("must be a number of seconds").min(0).max(60).default(0),
  ),
  /** A bucket of an S3-compatible server to keep files in; without it, they lie in the data folder. */
  S3_BUCKET: optional(z.string()),
  S3_ENDPOINT: optional(
    z.url({ protocol: /^https?$/, error: "must be an address such as https://s3.example.gov" }),
  ),
  S3_REGION: z.preprocess(unsetWhenEmpty, z.string().default("us-east-1")),
  S3_ACCESS_KEY_ID: optional(z.string()),
  S3_SECRET_ACCESS_KEY: optional(z.string()),
  /** A ClamAV daemon that every file is shown to before anybody may open it. */
  CLAMD_ADDRESS: optional(
    z
      .string()
      .regex(
        /^(\/.+|[^\s/]+(:\d{1,5})?)$/,
        "must be host:port, or the path of a socket such as /run/clamav/clamd.ctl",
      ),
  ),
  /** The mail server; without it, messages are kept and shown, and none is sent. */
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/, error: "must look like smtp://user:password@host:587" })),
  /** The sender of every message. */
  MAIL_FROM: optional(
    z
      .string()
      .regex(
        /^([^<>@\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
        "must be an e-mail address, alone or as in Directive Desk <no-reply@example.gov>",
      ),
  ),
  CHROMIUM_PATH: optional(z.string()),
  NEXT_DIST_DIR: z.preprocess(unsetWhenEmpty, z.string().default(".next")),
});

/** Settings that only make sense together. */
const whole = environment.refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, {
  path: ["MAIL_FROM"],
  error: "must be set where SMTP_URL is, such as Directive Desk <no-reply@example.gov>",
});

export type Environment = z.infer<typeof environment>;

/**
 * Reads the settings of the program.
 * @throws StartupError that names the first setting that is not usable
 */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const read = whole.safeParse(source);
  if (read.success) return read.data;
  const problem = read.error.issues[0];
  throw new StartupError(`${problem?.path.join(".")} ${problem?.message}.`);
}

/** The settings this process was started with. */
export const env = readEnvironment(process.env);
