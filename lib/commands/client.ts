import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hashSources, ROOT } from "@/lib/commands/project";
import { generateClient } from "@/lib/db/migrate";

const MARK = join(ROOT, "lib/db/generated/.made-from");

/**
 * Makes the typed database client unless the one there was made from these very models.
 * @returns what was done, in words
 */
export async function ensureClient(): Promise<string> {
  const sources = await hashSources(["prisma/schema.prisma", "prisma/models", "package-lock.json"]);
  if ((await readFile(MARK, "utf8").catch(() => "")) === sources) return "already current";
  await generateClient();
  await writeFile(MARK, sources);
  return "made";
}
