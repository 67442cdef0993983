import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse/sync";
import yauzl from "yauzl";

/** What an archive holds by path, its manifest by line, and all its bytes, read with a reader that is not ours. */
export async function unzipped(bytes: ReadableStream<Uint8Array>) {
  const folder = await mkdtemp(join(tmpdir(), "archive-"));
  const path = join(folder, "archive.zip");
  const taken: Uint8Array[] = [];
  await pipeline(
    bytes as never,
    async function* (pieces: AsyncIterable<Uint8Array>) {
      for await (const piece of pieces) {
        taken.push(piece);
        yield piece;
      }
    },
    createWriteStream(path),
  );
  const contents = new Map<string, Buffer>();
  const zip = await yauzl.openPromise(path, { autoClose: false });
  for await (const entry of zip.eachEntry()) {
    contents.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  zip.close();
  await rm(folder, { recursive: true });
  const manifest = contents.get("manifest.csv") ?? Buffer.alloc(0);
  contents.delete("manifest.csv");
  const rows: Record<string, string>[] = parse(manifest, { bom: true, columns: true });
  return { files: contents, manifest, rows, whole: Buffer.concat(taken) };
}
