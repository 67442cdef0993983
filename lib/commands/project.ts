import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project, whatever folder a command is started from. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** The script behind a package's command, to be run with this same Node. */
export function binary(packageName: string, script: string): string {
  return join(ROOT, "node_modules", packageName, script);
}

/** One hash over the names and contents of files and folders of the project; missing ones are skipped. */
export async function hashSources(
  paths: string[],
  counts: (path: string) => boolean = () => true,
): Promise<string> {
  const hash = createHash("sha256");
  const files: string[] = [];
  for (const path of paths) {
    const absolute = join(ROOT, path);
    if (!existsSync(absolute)) continue;
    const entries = await readdir(absolute, { withFileTypes: true, recursive: true }).catch(() => undefined);
    if (!entries) files.push(path);
    else
      for (const entry of entries)
        if (entry.isFile()) files.push(join(entry.parentPath, entry.name).slice(ROOT.length + 1));
  }
  for (const file of files.filter(counts).sort()) {
    hash
      .update(`${file}\0`)
      .update(await readFile(join(ROOT, file)))
      .update("\0");
  }
  return hash.digest("hex");
}
