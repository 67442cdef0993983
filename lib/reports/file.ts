import { createHash } from "node:crypto";
import type { Actor } from "@/lib/auth/permissions";
import type { Prisma } from "@/lib/db/generated/client";
import { inPortions } from "@/lib/db/portions";
import type { MessageKey } from "@/lib/i18n/message-key";
import type { Misread } from "@/lib/platform/address-filter";
import { csvLines } from "@/lib/platform/csv";
import { Refusal } from "@/lib/platform/errors";
import { fileStream } from "@/lib/platform/file-stream";
import type { ReportColumn, Say } from "@/lib/platform/report-column";
import type { TaskFilter } from "@/lib/tasks/filter";
import type { TaskRow } from "@/lib/tasks/row";
import { tasksStatement } from "@/lib/tasks/rows";
import { complianceColumns } from "./columns";
import type { full, ReportName } from "./input";
import { recordExport } from "./mutations";
import { storedTextsStatement } from "./queries";
import { cellText, csvHeading, csvRow, toXlsx } from "./spreadsheet";
import { type StoredText, storedTextColumns } from "./stored-text";

export type Format = (typeof full.formats)[number];

/** What a file is made of: one statement over what its reader may see at `asOf`, and the columns that show its rows. */
export type Source<Row> = {
  report: ReportName;
  title: MessageKey;
  statement: Prisma.Sql;
  columns: ReportColumn<Row>[];
  filter: Record<string, string>;
  asOf: Date;
};

/** The compliance report of a filter. */
export const complianceSource = (actor: Actor, filter: TaskFilter, asOf: Date): Source<TaskRow> => ({
  report: "compliance",
  title: "reports.compliance.title",
  statement: tasksStatement(actor, "report.read", filter, asOf),
  columns: complianceColumns,
  filter,
  asOf,
});

/** Every stored text. */
export const fullSource = (actor: Actor, asOf: Date): Source<StoredText> => ({
  report: "full",
  title: "reports.full.title",
  statement: storedTextsStatement(actor),
  columns: storedTextColumns,
  filter: {},
  asOf,
});

/** A file holds what was asked for or is not made: rows nobody asked for would go unnoticed in it. */
export function refuseMisread([wrong]: Misread[]): void {
  if (wrong) throw new Refusal("malformed", { key: "reports.error.filter", values: wrong });
}

/** A sheet is made in memory, where 10,000 rows of 15 columns were measured to take 1.6 s and 100 MB. */
export const sheetLimits = { rows: 10_000, characters: 20_000_000 } as const;

/**
 * A report as a file: CSV and JSON are handed over while the one statement is read, XLSX when it is made. The event that
 * records who took it is written before its end is handed over, and also when the reader goes away before.
 */
export function reportFile<Row>(
  actor: Actor,
  source: Source<Row>,
  format: Format,
  say: Say,
): Promise<ReadableStream<Uint8Array> | Buffer> {
  const record = (made: { rows: number; sha256: string; whole: boolean }) =>
    recordExport(actor, {
      report: source.report,
      format,
      filter: source.filter,
      asOf: source.asOf.toISOString(),
      ...made,
    });
  if (format === "xlsx") return sheetOf(source, say, record);
  const text = format === "csv" ? csvOf(source, say) : jsonOf(source);
  let rows = 0;
  return fileStream(
    async (put) => {
      await inPortions<Row>(source.statement, async (portion) => {
        const piece = text.piece(portion, rows === 0);
        rows += portion.length;
        await put(piece);
      });
      const end = text.end(rows === 0);
      if (end) await put(end);
    },
    (end) => record({ rows, ...end }),
  );
}

type Text<Row> = { piece: (rows: Row[], first: boolean) => string; end: (first: boolean) => string };

function csvOf<Row>({ columns }: Source<Row>, say: Say): Text<Row> {
  const piece = (rows: Row[], first: boolean) =>
    csvLines(
      [...(first ? [csvHeading(columns, say)] : []), ...rows.map((row) => csvRow(columns, row, say))],
      first,
    );
  return { piece, end: (first) => (first ? piece([], true) : "") };
}

function jsonOf<Row>({ asOf }: Source<Row>): Text<Row> {
  const head = `{"asOf":${JSON.stringify(asOf)},"texts":[`;
  return {
    piece: (rows, first) => `${first ? head : ","}\n${rows.map((row) => JSON.stringify(row)).join(",\n")}`,
    end: (first) => `${first ? head : ""}\n]}\n`,
  };
}

async function sheetOf<Row>(
  { statement, columns, title }: Source<Row>,
  say: Say,
  record: (made: { rows: number; sha256: string; whole: boolean }) => Promise<unknown>,
): Promise<Buffer> {
  const rows: Row[] = [];
  let characters = 0;
  await inPortions<Row>(statement, async (portion) => {
    for (const row of portion) {
      rows.push(row);
      for (const column of columns) characters += cellText(column, row, say)?.length ?? 0;
    }
    return rows.length > sheetLimits.rows || characters > sheetLimits.characters;
  });
  if (rows.length > sheetLimits.rows || characters > sheetLimits.characters)
    throw new Refusal("too-large", { key: "reports.error.too-long", values: { most: sheetLimits.rows } });
  const body = await toXlsx(columns, rows, say, say(title));
  await record({
    rows: rows.length,
    sha256: createHash("sha256").update(body).digest("hex"),
    whole: true,
  });
  return body;
}
