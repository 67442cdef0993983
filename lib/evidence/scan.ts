import { installationActor } from "@/lib/auth/installation-actor";
import { ScanState } from "@/lib/db/generated/enums";
import { fileStore } from "@/lib/platform/files/file-store";
import { scanner } from "@/lib/platform/files/virus-scan";
import { mutation, nothingChanged } from "@/lib/platform/mutation";
import { recordScanInput } from "./input";
import { standingOf } from "./rules";

/** Records what the scanner said of a stored file. What it once found stays found. The installation's own write. */
export const recordScan = mutation({
  permission: "file.record-scan",
  input: recordScanInput,
  subject: async () => ({}),
  change: async ({ tx, input: { sha256, scan, reason } }) => {
    const { count } = await tx.storedFile.updateMany({
      where: { sha256, scan: { notIn: [ScanState.infected, scan] } },
      data: { scan },
    });
    if (count === 0) return { result: {}, audit: nothingChanged };
    return {
      result: {},
      audit: {
        action: "file.scanned",
        subjectType: "file",
        subjectId: sha256,
        departmentId: null,
        details: { sha256, verdict: scan, reason },
      },
    };
  },
});

/**
 * How a stored file stands now. One that waits for the scanner is shown to it at this moment, so that nothing waits
 * longer than until somebody asks for it.
 */
export async function standingNow(file: {
  sha256: string;
  scan: ScanState;
}): Promise<ReturnType<typeof standingOf>> {
  const scan = scanner();
  const standing = standingOf(file.scan, scan !== null);
  if (standing !== "waiting" || !scan) return standing;
  const bytes = await fileStore().open(file.sha256);
  if (!bytes) return standing;
  const verdict = await scan(bytes);
  if (verdict.says === "unsure") {
    console.error(`a file waits for the virus scan: ${verdict.why}`);
    return standing;
  }
  const reason = verdict.says === "infected" ? verdict.what : null;
  await recordScan(installationActor, { sha256: file.sha256, scan: verdict.says, reason });
  return standingOf(verdict.says, true);
}
