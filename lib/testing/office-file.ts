import { createWriteStream } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import yazl from "yazl";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = {
  docx: ["/word/document.xml", "wordprocessingml.document.main+xml"],
  xlsx: ["/xl/workbook.xml", "spreadsheetml.sheet.main+xml"],
} as const;

/** What an Office file is made of: the name of each part and what is in it. */
export function officeParts(kind: "docx" | "xlsx"): Record<string, string | Readable> {
  const [part, type] = main[kind];
  const schemas = "http://schemas.openxmlformats.org";
  return {
    "[Content_Types].xml": `${head}<Types xmlns="${schemas}/package/2006/content-types"><Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}"/></Types>`,
    "_rels/.rels": relationships(["officeDocument", part, "Internal"]),
    [part.slice(1)]: `${head}<document><p>What was done</p></document>`,
  };
}

/** A part of relationships: kind, target and mode of each. */
export const relationships = (...all: [kind: string, target: string, mode: string][]) =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(
      ([kind, target, mode], position) =>
        `<Relationship Id="r${position}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" TargetMode="${mode}"/>`,
    )
    .join("")}</Relationships>`;

/** Packs parts into a ZIP of the temporary folder and returns its path. */
export async function zipOf(parts: Record<string, string | Readable>): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "office-")), "file.zip");
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    if (typeof content === "string") zip.addBuffer(Buffer.from(content), name, { compress: false });
    else zip.addReadStream(content, name);
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

/** A stream of `size` bytes that pack to almost nothing. */
export const zeros = (size: number) =>
  Readable.from(
    (function* () {
      for (let left = size; left > 0; left -= 1_048_576) yield Buffer.alloc(Math.min(left, 1_048_576), 32);
    })(),
  );
