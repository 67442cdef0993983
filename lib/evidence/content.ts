import { type FileHandle, open } from "node:fs/promises";
import type { FileKind } from "@/lib/db/generated/enums";
import { Refusal } from "@/lib/platform/errors";
import { everyKind, fileKinds, kindOfName } from "./kinds";
import { checkOffice } from "./office";

const begins: Partial<Record<FileKind, number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff],
  docx: [0x50, 0x4b, 0x03, 0x04],
  xlsx: [0x50, 0x4b, 0x03, 0x04],
};

/** The older Office formats, and any Office file protected by a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Decides what kind of file this is, by its name and by its content, which must agree. Reads it in pieces: a file is
 * never held in memory whole, nor unpacked. Throws `invalid` with what to do about it, such as to send what is taken.
 */
export async function inspect(
  path: string,
  fileName: string,
  takes: readonly FileKind[] = everyKind,
): Promise<FileKind> {
  const kind = kindOfName(fileName);
  if (!kind) throw unknownKind(takes);
  const file = await open(path, "r");
  try {
    const head = await beginning(file);
    const is = (bytes: number[]) => bytes.every((byte, position) => head[position] === byte);
    const sign = begins[kind];
    if (is(compound) && (kind === "docx" || kind === "xlsx"))
      throw new Refusal("invalid", { key: "evidence.error.old-office" });
    if (sign && !is(sign)) throw mismatch(kind);
    if (kind === "docx" || kind === "xlsx") await checkOffice(path, kind);
    if (kind === "csv" || kind === "txt") {
      if (Object.values(begins).some(is)) throw mismatch(kind);
      await checkText(file, kind);
    }
    return kind;
  } finally {
    await file.close();
  }
}

async function beginning(file: FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
  return buffer.subarray(0, bytesRead);
}

const unknownKind = (takes: readonly FileKind[]) =>
  new Refusal("invalid", {
    key: takes.includes("png") ? "evidence.error.kind" : "evidence.error.kind-documents",
  });

const mismatch = (kind: FileKind) =>
  new Refusal("invalid", {
    key: "evidence.error.mismatch",
    values: { extension: fileKinds[kind].extensions[0] },
  });

/** Text is UTF-8, or UTF-16 that says so, and holds no NUL. */
async function checkText(file: FileHandle, kind: FileKind): Promise<void> {
  const head = await beginning(file);
  const encoding =
    head[0] === 0xff && head[1] === 0xfe
      ? "utf-16le"
      : head[0] === 0xfe && head[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  const decoder = new TextDecoder(encoding, { fatal: true });
  const bytes = file.createReadStream({ start: 0, autoClose: false, highWaterMark: 262_144 });
  try {
    for await (const piece of bytes as AsyncIterable<Buffer>) {
      if (decoder.decode(piece, { stream: true }).includes("\0")) throw mismatch(kind);
    }
    decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal("invalid", { key: "evidence.error.encoding" });
    throw error;
  }
}
