import { PassThrough, Readable } from "node:stream";
import yazl from "yazl";
import type { Actor } from "@/lib/auth/permissions";
import type { MessageKey } from "@/lib/i18n/message-key";
import { sha256 } from "@/lib/platform/canonical";
import { csvLines } from "@/lib/platform/csv";
import { notFound } from "@/lib/platform/errors";
import { fileStore } from "@/lib/platform/files/file-store";
import { scanner } from "@/lib/platform/files/virus-scan";
import { mutation } from "@/lib/platform/mutation";
import { recordBundleInput } from "./input";
import { fileKinds } from "./kinds";
import { getPlanFiles, type PlanFile } from "./queries";
import { standingOf } from "./rules";

/** Records who took the files of a plan, with the hash of the manifest that names each by its own. */
export const recordBundle = mutation({
  permission: "evidence.read",
  input: recordBundleInput,
  subject: (tx, { planId }) => tx.plan.findUnique({ where: { id: planId }, select: { departmentId: true } }),
  change: async ({ now, input: { planId, files, sha256 }, subject }) => ({
    result: {},
    audit: {
      action: "report.exported",
      subjectType: "plan",
      subjectId: planId,
      departmentId: subject.departmentId,
      details: {
        report: "evidence",
        format: "zip",
        filter: { plan: planId },
        rows: files,
        sha256,
        asOf: now.toISOString(),
        whole: true,
      },
    },
  }),
});

type Entry = PlanFile & { path: string; leftOut: MessageKey | null };

/**
 * Everything that stands at a plan as one ZIP: every version of every document, each once, and a manifest with the
 * names, versions, sizes, hashes, who and when. Files are read one after the other while the archive is taken, and not
 * compressed. What cannot be opened is named in the manifest with the reason. `now` dates the entries.
 */
export async function planBundle(
  actor: Actor,
  planId: string,
  now: Date,
  say: (key: MessageKey) => string,
): Promise<{ name: string; bytes: ReadableStream<Uint8Array> }> {
  const plan = await getPlanFiles(actor, planId);
  if (!plan) throw notFound();
  const entries = await Promise.all(plan.files.map(entryOf));
  const manifest = manifestOf(entries, say);
  await recordBundle(actor, { planId, files: entries.length, sha256: sha256(manifest) });

  const zip = new yazl.ZipFile();
  const out = new PassThrough();
  zip.on("error", (error) => out.destroy(error as unknown as Error));
  zip.outputStream.pipe(out);
  let open: Readable | undefined;
  out.once("close", () => open?.destroy());
  zip.addBuffer(Buffer.from(manifest), "manifest.csv", { mtime: now });
  const put = new Set<string>();
  for (const { path, size, sha256: hash, leftOut } of entries) {
    if (leftOut || put.has(path)) continue;
    put.add(path);
    zip.addReadStreamLazy(path, { compress: false, size, mtime: now }, (hand) => {
      if (out.destroyed) return;
      fileStore()
        .open(hash)
        .then((bytes) => {
          if (!bytes) throw new Error(`${hash} is not in the store`);
          open = bytes;
          hand(null, bytes);
        })
        .catch((error: Error) => out.destroy(error));
    });
  }
  zip.end();
  return { name: `${plan.name}.zip`, bytes: Readable.toWeb(out) as ReadableStream<Uint8Array> };
}

/** Where a version lies in the archive; one that stands at several sections lies at the first. */
async function entryOf(file: PlanFile, _: number, all: PlanFile[]): Promise<Entry> {
  const first = all.find(({ versionId }) => versionId === file.versionId) ?? file;
  const same = all.filter((other) => other.requirementNumber === first.requirementNumber);
  const order = String(same.indexOf(first) + 1).padStart(3, "0");
  const path = `section-${first.requirementNumber}/${order}-v${file.number}-${shortened(file.fileName)}`;
  return { ...file, path, leftOut: await leftOutBecause(file) };
}

/** Names on disks are shorter than names in a database: at most 180 bytes, the end kept. */
function shortened(fileName: string): string {
  const end = /\.[a-z0-9]{1,10}$/i.exec(fileName)?.[0] ?? "";
  const safe = fileName.slice(0, fileName.length - end.length).replace(/[<>:"|?*]/g, "_");
  const characters = [...safe];
  while (Buffer.byteLength(characters.join("")) > 180 - end.length) characters.pop();
  return characters.join("") + end;
}

async function leftOutBecause({ sha256, size, scan }: PlanFile): Promise<MessageKey | null> {
  const standing = standingOf(scan, scanner() !== null);
  if (standing !== "open") return `evidence.left-out.${standing}`;
  return (await fileStore().has(sha256, size)) ? null : "evidence.left-out.gone";
}

const columns: {
  heading: MessageKey;
  value: (entry: Entry, say: (key: MessageKey) => string) => string | number;
}[] = [
  { heading: "evidence.manifest.section", value: (entry) => entry.requirementNumber },
  { heading: "evidence.manifest.requirement", value: (entry) => entry.requirementTitle },
  { heading: "evidence.manifest.path", value: (entry) => (entry.leftOut ? "" : entry.path) },
  { heading: "evidence.manifest.title", value: (entry) => entry.title },
  { heading: "evidence.manifest.version", value: (entry) => entry.number },
  { heading: "evidence.manifest.file", value: (entry) => entry.fileName },
  { heading: "evidence.manifest.kind", value: (entry, say) => say(fileKinds[entry.kind].label) },
  { heading: "evidence.manifest.size", value: (entry) => entry.size },
  { heading: "evidence.manifest.sha256", value: (entry) => entry.sha256 },
  { heading: "evidence.manifest.by", value: (entry) => entry.by },
  { heading: "evidence.manifest.at", value: (entry) => entry.at.toISOString() },
  { heading: "evidence.manifest.left-out", value: (entry, say) => (entry.leftOut ? say(entry.leftOut) : "") },
];

const manifestOf = (entries: Entry[], say: (key: MessageKey) => string) =>
  csvLines(
    [
      columns.map(({ heading }) => say(heading)),
      ...entries.map((entry) => columns.map(({ value }) => value(entry, say))),
    ],
    true,
  );
