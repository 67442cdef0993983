import { createHash } from "node:crypto";
import { stringify } from "csv-stringify/sync";
import type { Actor } from "@/lib/auth/permissions";
import type { MessageKey } from "@/lib/i18n/message-key";
import { trailColumns } from "./columns";
import { recordTrailExport } from "./mutations";
import { eventsFrom } from "./queries";
import type { TrailCursor, TrailFilter } from "./rules";

/** Events read at once: memory stays the same however long the trail is. */
const batchSize = 5_000;

/**
 * The events a filter lets through as CSV, newest first: UTF-8 with its mark, CRLF, cells that could be taken for a
 * formula made plain text. The event that records the export is written before the stream ends; if it cannot be, the
 * stream fails and the file is incomplete.
 */
export function trailCsv(
  actor: Actor,
  filter: TrailFilter,
  say: (key: MessageKey) => string,
  size = batchSize,
): ReadableStream<Uint8Array> {
  const hash = createHash("sha256");
  let rows = 0;
  let cursor: TrailCursor = null;
  let first = true;
  return new ReadableStream({
    async pull(controller) {
      const events = await eventsFrom(actor, filter, cursor, size);
      const lines = events.map((event) => trailColumns.map((column) => column.value(event, say)));
      if (first) lines.unshift(trailColumns.map((column) => say(column.heading)));
      const bytes = Buffer.from(
        stringify(lines, { bom: first, escape_formulas: true, record_delimiter: "windows" }),
        "utf8",
      );
      first = false;
      hash.update(bytes);
      rows += events.length;
      const last = events.at(-1);
      cursor = last ? { before: last.id } : cursor;
      const ended = events.length < size;
      if (ended) {
        const used = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null);
        await recordTrailExport(actor, {
          filter: Object.fromEntries(used),
          rows,
          sha256: hash.digest("hex"),
        });
      }
      controller.enqueue(bytes);
      if (ended) controller.close();
    },
  });
}
