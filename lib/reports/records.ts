import { activityRecords } from "@/lib/activity/columns";
import { contractorsRecords } from "@/lib/contractors/columns";
import { designationsRecords } from "@/lib/designations/columns";
import { evidenceRecords } from "@/lib/evidence/columns";
import { facilitiesRecords } from "@/lib/facilities/columns";
import { outreachRecords } from "@/lib/outreach/columns";
import type { Say } from "@/lib/platform/report-column";
import { registersRecords } from "@/lib/registers/columns";
import type { Field, RecordTable } from "@/lib/registers/record";
import { servicesRecords } from "@/lib/services/columns";
import { wallTime } from "./spreadsheet";

/** Everything that is recorded besides what is filed, asked and said, in the order in which the full export tells it. */
const records = {
  ...designationsRecords,
  ...registersRecords,
  ...facilitiesRecords,
  ...contractorsRecords,
  ...activityRecords,
  ...servicesRecords,
  ...outreachRecords,
  ...evidenceRecords,
} as const;

export type RecordKind = keyof typeof records;

/** The same by kind, each as what every table is. */
export const recordTables: Record<RecordKind, RecordTable> = records;

/**
 * A row of such a table as JSON, by column; ids that point to rows are replaced by what those are called, and those that
 * join two rows of the export, such as a notice and its message, stand as they are.
 */
export type Recorded = Record<string, unknown>;

const told = (field: Field, value: unknown, say: Say): string => {
  switch (field.as) {
    case "said":
      return field.tell(value, say);
    case "yes-no":
      return say(value ? "audit.yes" : "audit.no");
    case "instant":
      return wallTime(new Date(String(value)));
    case "word":
      return [value]
        .flat()
        .map((one) => {
          const word = field.words[String(one)];
          return word ? say(word) : String(one);
        })
        .join("; ");
    default:
      return String(value);
  }
};

/** A row as text, one line for each of its columns that holds anything: what it is called, and what it says. */
export const tellRecord = (kind: RecordKind, row: Recorded, say: Say): string =>
  Object.entries(recordTables[kind].fields)
    .flatMap(([column, field]) => {
      const value = row[column];
      if (!field || value === null || value === undefined || value === "") return [];
      const words = told(field, value, say);
      return words === "" ? [] : [`${say(field.heading)}: ${words}`];
    })
    .join("\n");
