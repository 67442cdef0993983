import { openDatabase } from "@/lib/commands/database";
import { runPrisma } from "@/lib/db/migrate";

const database = await openDatabase();
try {
  const { code } = await runPrisma(process.argv.slice(2), database.url, "shown");
  process.exitCode = code;
} finally {
  await database.close();
}
