import { ensureClient } from "@/lib/commands/client";
import { openDatabase } from "@/lib/commands/database";
import { migrate } from "@/lib/db/migrate";
import { Refusal } from "@/lib/platform/errors";
import { StartupError } from "@/lib/platform/startup-error";

const email = process.argv[2] ?? "";
if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
  throw new StartupError("Give the administrator's e-mail address: npm run admin -- name@city.example");
}

const database = await openDatabase();
try {
  await ensureClient();
  await migrate(database.url);
  process.env.DATABASE_URL = database.url;
  const { made, link } = await administrator();
  console.log(
    made.known
      ? `${made.person} (${email}) is an administrator.`
      : `${email} is invited as an administrator.`,
  );
  console.log(`This link sets a password. It works once, for seven days, and is not shown again:\n${link}`);
} finally {
  await database.close();
}

/** Loaded late: these need the database client to be made. */
async function administrator() {
  const { installationActor } = await import("@/lib/auth/installation-actor");
  const { linkOf } = await import("@/lib/auth/one-time-links");
  const { db } = await import("@/lib/db/client");
  const { makeAdministrator } = await import("@/lib/people/mutations");
  try {
    const made = await makeAdministrator(installationActor, { email });
    return { made, link: linkOf(made.token) };
  } catch (error) {
    throw error instanceof Refusal ? new StartupError(refused(error)) : error;
  } finally {
    await db.$disconnect();
  }
}

function refused({ said }: Refusal): string {
  return said.key === "people.error.designated"
    ? `${email} acts for a department. End that designation first, or name another person.`
    : `${email} cannot be made an administrator. Check the address.`;
}
