import type { Actor } from "@/lib/auth/permissions";
import { inPortions } from "@/lib/db/portions";
import type { MessageKey } from "@/lib/i18n/message-key";
import { csvLines } from "@/lib/platform/csv";
import { fileStream } from "@/lib/platform/file-stream";
import { trailColumns } from "./columns";
import { recordTrailExport } from "./mutations";
import { everyEvent, type TrailEvent } from "./queries";
import type { TrailFilter } from "./rules";

/** Events read at once: memory stays the same however long the trail is. */
const batchSize = 5_000;

/**
 * The events a filter lets through as CSV, newest first. The event that records the export is written before the end of
 * the file is handed over, and also when its reader goes away before; if it cannot be, the file stays incomplete.
 */
export function trailCsv(
  actor: Actor,
  filter: TrailFilter,
  say: (key: MessageKey) => string,
  asOf: Date,
  size = batchSize,
): Promise<ReadableStream<Uint8Array>> {
  const used = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null);
  let rows = 0;
  return fileStream(
    async (put) => {
      let headings = [trailColumns.map((column) => say(column.heading))];
      const write = async (events: TrailEvent[]) => {
        const lines = events.map((event) => trailColumns.map((column) => column.value(event, say)));
        rows += events.length;
        const first = headings.length > 0;
        await put(csvLines([...headings, ...lines], first));
        headings = [];
        return undefined;
      };
      await inPortions<TrailEvent>(await everyEvent(actor, filter), write, size);
      if (headings.length > 0) await write([]);
    },
    (end) =>
      recordTrailExport(actor, {
        filter: Object.fromEntries(used),
        asOf: asOf.toISOString(),
        rows,
        ...end,
      }),
  );
}
