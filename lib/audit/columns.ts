import type { MessageKey } from "@/lib/i18n/message-key";
import { isEventAction, sentenceOf } from "./labels";

type Row = {
  id: string;
  at: Date;
  action: string;
  actorName: string;
  actorRole: string;
  onBehalfOf: string | null;
  department: string | null;
  subjectType: string;
  subjectId: string;
  details: Record<string, unknown>;
};

/** A column of the exported trail: its heading, and what it says of an event. Instants are ISO 8601 in UTC. */
type Column = { heading: MessageKey; value: (row: Row, say: (key: MessageKey) => string) => string };

export const trailColumns: Column[] = [
  { heading: "audit.column.id", value: (row) => row.id },
  { heading: "audit.column.at", value: (row) => row.at.toISOString() },
  { heading: "audit.who", value: (row) => row.actorName },
  { heading: "audit.detail.role", value: (row) => row.actorRole },
  { heading: "audit.column.on-behalf", value: (row) => row.onBehalfOf ?? "" },
  { heading: "audit.filter.action", value: (row) => row.action },
  {
    heading: "audit.what",
    value: (row, say) => (isEventAction(row.action) ? say(sentenceOf(row.action)) : row.action),
  },
  { heading: "audit.department", value: (row) => row.department ?? "" },
  { heading: "audit.column.subject", value: (row) => row.subjectType },
  { heading: "audit.column.subject-id", value: (row) => row.subjectId },
  { heading: "audit.details", value: (row) => JSON.stringify(row.details) },
];
