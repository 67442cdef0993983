import type { FileKind, ScanState } from "@/lib/db/generated/enums";
import { Refusal } from "@/lib/platform/errors";
import type { ByteRange } from "@/lib/platform/files/file-store";
import type { Measure } from "@/lib/registers/rules";

/** The largest file, in bytes. */
export const largestFile = 50 * 1_048_576;

/** How many files one form may carry. */
export const mostFiles = 20;

/** The longest file name, in characters; a longer one loses its middle, never its end. */
export const longestFileName = 300;

/** Control characters, and the marks that reorder the text around them. */
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/gu;

/**
 * The name a file is kept under: what follows the last slash of either kind, in composed form, without control and
 * reordering characters, halves of characters, or dots and spaces at its ends. A name of nothing is "file".
 */
export function fileNameOf(sent: string): string {
  const last = sent.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .replace(unprintable, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const characters = [...clean];
  if (characters.length <= longestFileName) return clean || "file";
  const extension = /\.[a-z0-9]{1,10}$/i.exec(clean)?.[0] ?? "";
  return `${characters.slice(0, longestFileName - extension.length - 1).join("")}…${extension}`;
}

/** What a document is called that nobody named: its first file's name without the end. */
export const titleOf = (fileName: string) => fileName.replace(/\.[a-z0-9]{1,10}$/i, "") || fileName;

/**
 * The Content-Disposition of a file (RFC 6266): the name as it is in UTF-8, and an ASCII likeness for old programs.
 */
export function disposition(how: "inline" | "attachment", fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]/g, "_").replace(/["\\%]/g, "_");
  const exact = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${exact}`;
}

/**
 * The part of `size` bytes a Range header asks for: one range, or null when it asks for none, for several or for what
 * cannot be understood (then all of it is sent); "outside" when there is nothing there (416).
 */
export function rangeOf(header: string | null, size: number): ByteRange | null | "outside" {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "");
  const [first, last] = [asked?.[1] ?? "", asked?.[2] ?? ""];
  if (first === "" && last === "") return null;
  if (first === "") {
    return Number(last) === 0 ? "outside" : { start: Math.max(0, size - Number(last)), end: size - 1 };
  }
  if (last !== "" && Number(last) < Number(first)) return null;
  if (Number(first) >= size) return "outside";
  return { start: Number(first), end: last === "" ? size - 1 : Math.min(Number(last), size - 1) };
}

/** Throws `invalid` for a kind of file that does not stand where only these do, such as a picture at an activity report. */
export function refuseKind(kind: FileKind, takes: readonly FileKind[]): void {
  if (!takes.includes(kind)) throw new Refusal("invalid", { key: "evidence.error.picture" });
}

/** How far files have shown what a section of a plan asks for: not at all, or by at least one. */
export const measureEvidence = ({ files }: EvidenceSummary): Measure => ({
  done: files > 0 ? 1 : 0,
  of: 1,
  gaps: files > 0 ? [] : [{ said: { key: "evidence.gap.none" } }],
});

/** What the files of a task's section come to: how many documents stand there. */
export type EvidenceSummary = { files: number };

/** What may be done with a file: opened, not yet, or never. Without a scanner nothing waits for one. */
export function standingOf(scan: ScanState, scanning: boolean): "open" | "waiting" | "infected" {
  if (scan === "infected") return "infected";
  return scan === "clean" || (scan === "unscanned" && !scanning) ? "open" : "waiting";
}
