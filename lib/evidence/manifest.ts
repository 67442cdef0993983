import type { MessageKey } from "@/lib/i18n/message-key";
import { csvLines } from "@/lib/platform/csv";
import { registerHref } from "@/lib/requirements/kinds";
import { fileKinds, scanWords } from "./kinds";
import { places } from "./places";
import type { PlanFile } from "./plan-files";

/** A version in the archive of a plan: where it lies, or why it does not. */
export type Entry = PlanFile & { path: string; leftOut: MessageKey | null };

/** The folder of a place: that of the section, and in it one for the rows of its register. */
function folderOf({ requirementNumber, requirementKind, place }: PlanFile): string {
  const section = `section-${requirementNumber}`;
  return place === "section" ? section : `${section}${registerHref(requirementKind)}`;
}

/** Where each version lies in the archive, counted within its folder; one that stands at several places lies at the first. */
export function pathsOf(files: readonly PlanFile[]): Map<string, string> {
  const paths = new Map<string, string>();
  const counted = new Map<string, number>();
  for (const file of files) {
    if (paths.has(file.versionId)) continue;
    const folder = folderOf(file);
    const count = (counted.get(folder) ?? 0) + 1;
    counted.set(folder, count);
    const order = String(count).padStart(3, "0");
    paths.set(file.versionId, `${folder}/${order}-v${file.number}-${shortened(file.fileName)}`);
  }
  return paths;
}

/** Names on disks are shorter than names in a database: at most 180 bytes, the end kept. */
function shortened(fileName: string): string {
  const end = /\.[a-z0-9]{1,10}$/i.exec(fileName)?.[0] ?? "";
  const safe = fileName.slice(0, fileName.length - end.length).replace(/[<>:"|?*]/g, "_");
  const characters = [...safe];
  while (Buffer.byteLength(characters.join("")) > 180 - end.length) characters.pop();
  return characters.join("") + end;
}

type Words = (key: MessageKey) => string;

const columns: { heading: MessageKey; value: (entry: Entry, say: Words) => string | number }[] = [
  { heading: "evidence.manifest.section", value: (entry) => entry.requirementNumber },
  { heading: "evidence.manifest.requirement", value: (entry) => entry.requirementTitle },
  {
    heading: "evidence.manifest.stands-at",
    value: ({ place, called }, say) =>
      place === "section" ? say(places[place].named) : `${say(places[place].named)}: ${called}`,
  },
  { heading: "evidence.manifest.path", value: (entry) => (entry.leftOut ? "" : entry.path) },
  { heading: "evidence.manifest.title", value: (entry) => entry.title },
  { heading: "evidence.manifest.version", value: (entry) => entry.number },
  { heading: "evidence.manifest.file", value: (entry) => entry.fileName },
  { heading: "evidence.manifest.kind", value: (entry, say) => say(fileKinds[entry.kind].label) },
  { heading: "evidence.manifest.size", value: (entry) => entry.size },
  { heading: "evidence.manifest.sha256", value: (entry) => entry.sha256 },
  { heading: "evidence.manifest.scan", value: (entry, say) => say(scanWords[entry.scan]) },
  { heading: "evidence.manifest.by", value: (entry) => entry.by },
  { heading: "evidence.manifest.at", value: (entry) => entry.at.toISOString() },
  { heading: "evidence.manifest.left-out", value: (entry, say) => (entry.leftOut ? say(entry.leftOut) : "") },
];

/** The list of everything that stands at a plan, as CSV: what it is, where it lies in the archive, its hash, or why it is not in it. */
export const manifestOf = (entries: readonly Entry[], say: Words): string =>
  csvLines(
    [
      columns.map(({ heading }) => say(heading)),
      ...entries.map((entry) => columns.map(({ value }) => value(entry, say))),
    ],
    true,
  );
