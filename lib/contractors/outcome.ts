import { conflict, ruleBroken, type Said } from "@/lib/platform/errors";
import type { BulkOutcome } from "@/lib/registers/bulk";

/** Refuses in the words of the one row an act left as it was, unless it found already done what was asked, as by `done`. */
function refuseLeft({ left }: BulkOutcome, done: Said["key"]): void {
  const [row] = left;
  if (!row || row.why.key === done) return;
  if (row.why.key === "registers.bulk.why.moved-on") throw conflict({ key: "registers.error.moved-on" });
  throw ruleBroken(row.why);
}

/** What is said once one contract was to be recorded as sent to; the second half of a double click finds it recorded. */
export function saidOfRecording(outcome: BulkOutcome): Said {
  refuseLeft(outcome, "contractors.why.recorded");
  return { key: "contractors.record.done" };
}

/** Refuses where the one notice that was to be taken back still counts; one that was taken back before does not. */
export const refuseStanding = (outcome: BulkOutcome): void =>
  refuseLeft(outcome, "contractors.why.withdrawn");
