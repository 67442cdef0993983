import { PassThrough, type Readable } from "node:stream";
import yazl from "yazl";
import type { Actor } from "@/lib/auth/permissions";
import type { MessageKey } from "@/lib/i18n/message-key";
import { sha256 } from "@/lib/platform/canonical";
import { notFound } from "@/lib/platform/errors";
import { fileStream } from "@/lib/platform/file-stream";
import { fileStore } from "@/lib/platform/files/file-store";
import { scanner } from "@/lib/platform/files/virus-scan";
import { mutation } from "@/lib/platform/mutation";
import { recordBundleInput } from "./input";
import { type Entry, manifestOf, pathsOf } from "./manifest";
import { getPlanFiles, type PlanFile } from "./plan-files";
import { standingOf } from "./rules";

/** Records who took the files of a plan, with the hashes of the archive and of the manifest that names each file by its own. */
export const recordBundle = mutation({
  permission: "evidence.read",
  input: recordBundleInput,
  subject: (tx, { planId }) => tx.plan.findUnique({ where: { id: planId }, select: { departmentId: true } }),
  change: async ({ input: { planId, ...made }, subject }) => ({
    result: {},
    audit: {
      action: "report.exported",
      subjectType: "plan",
      subjectId: planId,
      departmentId: subject.departmentId,
      details: { report: "evidence", format: "zip", filter: { plan: planId }, ...made },
    },
  }),
});

/**
 * Everything that stands at a plan as one ZIP: every version of every document at its sections and at the rows of the
 * registers they are measured by, each once, and a manifest of them all. Files are read one after the other while the archive
 * is taken, and not compressed; what cannot be opened is named in the manifest with the reason. The event that records who
 * took it is written before its end is handed over, and also when it is broken off. `now` dates the entries.
 */
export async function planBundle(
  actor: Actor,
  planId: string,
  now: Date,
  say: (key: MessageKey) => string,
): Promise<{ name: string; bytes: ReadableStream<Uint8Array> }> {
  const plan = await getPlanFiles(actor, planId);
  if (!plan) throw notFound();
  const entries = await entriesOf(plan.files);
  const manifest = manifestOf(entries, say);
  const bytes = await fileStream(
    async (put) => {
      for await (const piece of archiveOf(entries, manifest, now)) await put(piece as Buffer);
    },
    (end) =>
      recordBundle(actor, {
        planId,
        rows: entries.length,
        manifest: sha256(manifest),
        asOf: now.toISOString(),
        ...end,
      }),
  );
  return { name: `${plan.name}.zip`, bytes };
}

/** How many files are looked for at once in the store. */
const atOnce = 8;

/** Where each file lies in the archive, and why it is left out if it is. */
async function entriesOf(files: PlanFile[]): Promise<Entry[]> {
  const paths = pathsOf(files);
  const reasons = new Map<string, MessageKey | null>();
  const contents = [...new Map(files.map((file) => [file.sha256, file])).values()];
  const look = async () => {
    for (let file = contents.pop(); file; file = contents.pop()) {
      reasons.set(file.sha256, await leftOutBecause(file));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, look));
  return files.map((file) => ({
    ...file,
    path: paths.get(file.versionId) ?? "",
    leftOut: reasons.get(file.sha256) ?? null,
  }));
}

async function leftOutBecause(file: PlanFile): Promise<MessageKey | null> {
  const standing = standingOf(file.scan, scanner() !== null);
  if (standing !== "open") return `evidence.left-out.${standing}`;
  return (await fileStore().has(file.sha256, file.size)) ? null : "evidence.left-out.gone";
}

/** The archive as a stream; ending it ends the file that is being read. */
function archiveOf(entries: readonly Entry[], manifest: string, now: Date): PassThrough {
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
  return out;
}
