import type { Actor } from "@/lib/auth/permissions";
import type { MessageKey } from "@/lib/i18n/message-key";
import { csvLines } from "@/lib/platform/csv";
import { fileStream } from "@/lib/platform/file-stream";
import { trailColumns } from "./columns";
import { recordTrailExport } from "./mutations";
import { eventsFrom } from "./queries";
import type { TrailCursor, TrailFilter } from "./rules";

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
      let cursor: TrailCursor = null;
      for (let first = true; ; first = false) {
        const events = await eventsFrom(actor, filter, cursor, size);
        const lines = events.map((event) => trailColumns.map((column) => column.value(event, say)));
        if (first) lines.unshift(trailColumns.map((column) => say(column.heading)));
        rows += events.length;
        await put(csvLines(lines, first));
        const last = events.at(-1);
        if (!last || events.length < size) return;
        cursor = { before: last.id };
      }
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
