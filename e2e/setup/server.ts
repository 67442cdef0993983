import { startDemonstrationServer } from "@/lib/testing/demonstration-server";

/** Serves the demonstration for the whole run; the workers find it by these variables. */
export default async function setUp(): Promise<() => Promise<void>> {
  const server = await startDemonstrationServer();
  process.env.E2E_ADDRESS = server.address;
  process.env.E2E_DATABASE_URL = server.databaseUrl;
  process.env.E2E_MAIL = server.mailFolder;
  return server.close;
}
