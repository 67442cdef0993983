import type { Readable } from "node:stream";
import yauzl from "yauzl";
import { Refusal } from "@/lib/platform/errors";

/** What an Office file may hold at most: parts, bytes when unpacked, and times its packed size. */
const most = { entries: 5_000, unpacked: 300_000_000, ratio: 150, ratioFrom: 10_000_000, part: 2_000_000 };

const mainPart = {
  docx: /application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main\+xml/i,
  xlsx: /application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml/i,
};

/**
 * Opens an Office file and goes through its parts one by one, counting what they unpack to; nothing is kept but the small
 * parts that say what it is and what it leads to. Refuses what is no such document, what unpacks to far more than it
 * should, what holds a program, and what takes content from elsewhere. Links a reader would click are no harm.
 */
export async function checkOffice(path: string, kind: "docx" | "xlsx"): Promise<void> {
  const zip = await opened(path);
  try {
    if (zip.entryCount > most.entries) throw refusal("too-much");
    let [unpacked, packed, isDocument] = [0, 0, false];
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      if (/(^|\/)(vbaproject|vbadata)[^/]*$|(^|\/)(activex|macrosheets)\//.test(name))
        throw refusal("macros");
      if (/^xl\/externallinks\//.test(name)) throw refusal("external");
      if (entry.isEncrypted()) throw refusal("damaged");
      packed += entry.compressedSize;
      const tells = name === "[content_types].xml" || name.endsWith(".rels");
      const text = await readThrough(await zip.openReadStreamPromise(entry), tells, (size) => {
        unpacked += size;
        if (unpacked > most.unpacked) throw refusal("too-much");
        if (unpacked > most.ratioFrom && unpacked > packed * most.ratio) throw refusal("too-much");
      });
      if (name === "[content_types].xml") {
        if (/macroenabled|vbaproject/i.test(text)) throw refusal("macros");
        isDocument = mainPart[kind].test(text);
      } else if (tells && leadsElsewhere(text)) throw refusal("external");
    }
    if (!isDocument) throw refusal("damaged");
  } catch (error) {
    throw error instanceof Refusal ? error : refusal("damaged");
  } finally {
    zip.close();
  }
}

async function opened(path: string): Promise<yauzl.ZipFile> {
  try {
    return await yauzl.openPromise(path, { autoClose: false, strictFileNames: true });
  } catch {
    throw refusal("damaged");
  }
}

/** Reads a part to its end, telling every piece's size; its text is kept only where `keep` says so. */
async function readThrough(part: Readable, keep: boolean, count: (size: number) => void): Promise<string> {
  const kept: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of part as AsyncIterable<Buffer>) {
      count(piece.length);
      size += piece.length;
      if (!keep) continue;
      if (size > most.part) throw refusal("too-much");
      kept.push(piece);
    }
  } finally {
    part.destroy();
  }
  const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(kept));
  // Written another way, or with entities of its own, a part could say something other than what is read here.
  if (text.includes("\0") || /<!(doctype|entity)/i.test(text)) throw refusal("damaged");
  return text;
}

const element = /<(?:[^\s<>:/]+:)?Relationship\s(?:"[^"]*"|'[^']*'|[^>"'])*>/g;
const attribute = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Whether relationships take content from another place; a hyperlink only leads there when it is clicked. */
function leadsElsewhere(relationships: string): boolean {
  return [...relationships.matchAll(element)].some(([text]) => {
    const values = new Map(
      [...text.matchAll(attribute)].map(([, name, double, single]) => [name, double ?? single]),
    );
    const mode = values.get("TargetMode") ?? "Internal";
    return mode !== "Internal" && !/\/relationships\/hyperlink$/.test(values.get("Type") ?? "");
  });
}

const refusal = (why: "damaged" | "external" | "macros" | "too-much") =>
  new Refusal("invalid", { key: `evidence.error.office-${why}` });
