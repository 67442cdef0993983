import type { FileKind, ScanState } from "@/lib/db/generated/enums";
import type { MessageKey } from "@/lib/i18n/message-key";

type Entry = {
  /** The ends of file names, the usual one first. */
  extensions: [string, ...string[]];
  mediaType: string;
  /** Whether a browser may show it; everything else is saved. */
  inline: boolean;
  label: MessageKey;
};

/** Every kind of file that is taken. */
export const fileKinds = {
  pdf: { extensions: ["pdf"], mediaType: "application/pdf", inline: true, label: "evidence.kind.pdf" },
  png: { extensions: ["png"], mediaType: "image/png", inline: true, label: "evidence.kind.png" },
  jpeg: { extensions: ["jpg", "jpeg"], mediaType: "image/jpeg", inline: true, label: "evidence.kind.jpeg" },
  docx: {
    extensions: ["docx"],
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    inline: false,
    label: "evidence.kind.docx",
  },
  xlsx: {
    extensions: ["xlsx"],
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    inline: false,
    label: "evidence.kind.xlsx",
  },
  csv: { extensions: ["csv"], mediaType: "text/csv", inline: false, label: "evidence.kind.csv" },
  txt: { extensions: ["txt"], mediaType: "text/plain", inline: false, label: "evidence.kind.txt" },
} as const satisfies Record<FileKind, Entry>;

/** What each kind is called. */
export const kindLabels = Object.fromEntries(
  Object.entries(fileKinds).map(([kind, { label }]) => [kind, label]),
) as Record<FileKind, MessageKey>;

/** What the virus scanner said. */
export const scanWords = {
  unscanned: "evidence.scan.unscanned",
  quarantined: "evidence.scan.quarantined",
  clean: "evidence.scan.clean",
  infected: "evidence.scan.infected",
} as const satisfies Record<ScanState, MessageKey>;

export const everyKind = Object.keys(fileKinds) as FileKind[];

/** What may stand where no photograph may. */
export const documents: readonly FileKind[] = ["pdf", "docx", "xlsx", "csv", "txt"];

/** What a file input that takes these kinds offers to choose from. */
export const accepted = (kinds: readonly FileKind[]): string =>
  kinds.flatMap((kind) => fileKinds[kind].extensions.map((extension) => `.${extension}`)).join(",");

/** The kind a file name claims to be, or null when files of that name are not taken. */
export function kindOfName(name: string): FileKind | null {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const found = Object.entries(fileKinds).find(([, { extensions }]) =>
    (extensions as readonly string[]).includes(extension),
  );
  return (found?.[0] as FileKind | undefined) ?? null;
}
