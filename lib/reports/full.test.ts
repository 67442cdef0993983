import { parse } from "csv-parse/sync";
import readExcelFile from "read-excel-file/node";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { nonAnswerWords } from "@/lib/tasks/labels";
import { afterDeadline, buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { bytesOf, say, tellStory } from "@/lib/testing/told-city";
import { type Format, fullSource, reportFile } from "./file";
import { full } from "./input";
import { type StoredKind, type StoredText, storedKinds, storedTextColumns } from "./stored-text";

vi.hoisted(() => {
  process.env.DATA_DIR = `/tmp/directive-desk-full-${process.pid}`;
});
await testDatabase();

let city: City;
beforeAll(async () => {
  city = await buildCity();
  await tellStory(city);
});

/** One text as a file tells it, whatever the file's format. */
type Told = { what: string; abbreviation: string; text: string; nonAnswer: string; undone: boolean };

const place = (key: string) => storedTextColumns.findIndex((column) => column.key === key);

function tellAll(lines: unknown[][], text: (cell: string) => string): Told[] {
  const told: Told[] = [];
  for (const line of lines) {
    const cell = (key: string) => String(line[place(key)] ?? "");
    const part = String(line[storedTextColumns.length] ?? "");
    const last = told.at(-1);
    if (part && !part.startsWith("1/") && last) last.text += cell("text");
    else {
      const [what, abbreviation, nonAnswer] = [cell("what"), cell("abbreviation"), cell("nonAnswer")];
      told.push({ what, abbreviation, nonAnswer, text: text(cell("text")), undone: cell("undoneAt") !== "" });
    }
  }
  return told.filter(({ what }) => words.has(what));
}

const words = new Set(storedKinds.map((kind) => say(`reports.stored.${kind}`) as string));

/** The texts that a file of the full export really holds, read back with a reader that is not ours. */
async function readBack(actor: Actor, format: Format): Promise<Told[]> {
  const bytes = await bytesOf(await reportFile(actor, fullSource(actor, afterDeadline), format, say));
  if (format === "csv") {
    const [heading, ...lines] = parse(bytes, { bom: true }) as string[][];
    expect(heading).toEqual(storedTextColumns.map((column) => say(column.heading)));
    return tellAll(lines, (cell) => cell.replace(/^'/, ""));
  }
  if (format === "xlsx") {
    const [sheet] = await readExcelFile(bytes, { trim: false });
    return tellAll((sheet?.data ?? []).slice(1), (cell) => cell);
  }
  const { asOf, texts } = JSON.parse(bytes.toString("utf8")) as { asOf: string; texts: StoredText[] };
  expect(asOf).toBe(afterDeadline.toISOString());
  return texts
    .filter((row) => row.record === null)
    .map((row) => ({
      what: say(`reports.stored.${row.what}`),
      abbreviation: row.abbreviation ?? "",
      nonAnswer: row.nonAnswer ? say(nonAnswerWords[row.nonAnswer]) : "",
      text: row.text,
      undone: row.undoneAt !== null,
    }));
}

/** Everything the database keeps, table by table, without the statement of the export. */
async function everythingStored(departments: string[] | null, internal: boolean): Promise<Told[]> {
  const plan = { departmentId: departments ? { in: departments } : undefined };
  const ofPlan = { include: { plan: { include: { department: true } } } } as const;
  const filings = await db.submission.findMany({
    where: { plan },
    include: {
      ...ofPlan.include,
      answers: { include: { evidence: { include: { version: { include: { evidence: true } } } } } },
      replies: true,
    },
  });
  const decisions = await db.reviewDecision.findMany({
    where: { submission: { plan } },
    include: { submission: ofPlan, points: true },
  });
  const comments = await db.comment.findMany({
    where: { plan, audience: internal ? undefined : "department" },
    ...ofPlan,
  });
  const told = (
    what: StoredKind,
    abbreviation: string,
    text: string | null,
    more: Partial<Told> = {},
  ): Told[] =>
    text === null
      ? []
      : [{ what: say(`reports.stored.${what}`), abbreviation, text, nonAnswer: "", undone: false, ...more }];
  return [
    ...filings.flatMap(({ plan: { department }, changeNote, answers, replies }) => [
      ...told("change_note", department.abbreviation, changeNote),
      ...replies.flatMap(({ text }) => told("reply", department.abbreviation, text)),
      ...answers.flatMap(({ evidence }) =>
        evidence.flatMap(
          ({
            version: {
              number,
              fileName,
              sha256,
              evidence: { title },
            },
          }) =>
            told(
              "attachment",
              department.abbreviation,
              `${title} | ${fileName} | v${number} | SHA-256 ${sha256}`,
            ),
        ),
      ),
      ...answers.flatMap(({ text, nonAnswer }) =>
        told("answer", department.abbreviation, text, {
          nonAnswer: nonAnswer ? say(nonAnswerWords[nonAnswer]) : "",
        }),
      ),
    ]),
    ...decisions.flatMap(({ submission, note, undoReason, undoneAt, points }) => {
      const { abbreviation } = submission.plan.department;
      const undone = { undone: undoneAt !== null };
      return [
        ...told("decision_note", abbreviation, note, undone),
        ...told("undo_reason", abbreviation, undoReason, undone),
        ...points.flatMap(({ text }) => told("return_point", abbreviation, text, undone)),
      ];
    }),
    ...comments.flatMap(({ audience, text, plan: { department } }) =>
      told(audience === "internal" ? "internal_comment" : "comment", department.abbreviation, text),
    ),
  ];
}

const inOrder = (all: Told[]) => all.map((one) => JSON.stringify(Object.entries(one).sort())).sort();

describe("the full export", () => {
  it.each(full.formats)("holds, read back from %s, every stored text word for word", async (format) => {
    const stored = await everythingStored(null, true);
    const kinds = new Set(stored.map(({ what }) => what));
    expect(kinds).toEqual(new Set(storedKinds.map((kind) => say(`reports.stored.${kind}`))));
    expect(stored.filter(({ nonAnswer }) => nonAnswer).length).toBeGreaterThan(0);
    expect(Math.max(...stored.map(({ text }) => text.length))).toBeGreaterThan(32_767);
    expect(inOrder(await readBack(city.administrator, format))).toEqual(inOrder(stored));
  });

  it.each(full.formats)(
    "holds as %s of a department its own texts, and no internal comment",
    async (format) => {
      const own = await everythingStored([city.departments.RAP], false);
      expect(inOrder(await readBack(city.liaison, format))).toEqual(inOrder(own));
      const assigned = await everythingStored([city.departments.RAP, city.departments.ZOO], true);
      expect(inOrder(await readBack(city.reviewer, format))).toEqual(inOrder(assigned));
      expect(assigned.length).toBeGreaterThan(own.length);
    },
  );
});

describe("the tables of the record", () => {
  /** Every column of text that belongs to a plan or filing: the kind it is told as, or why it is none of its own. */
  const columns: Record<string, StoredKind | "beside its text" | "the answers again" | "a draft"> = {
    "comments.language": "beside its text",
    "comments.text": "comment",
    "draft_sections.language": "a draft",
    "draft_sections.text": "a draft",
    "evidence.title": "attachment",
    "evidence_versions.file_name": "attachment",
    "evidence_versions.sha256": "attachment",
    "point_replies.language": "beside its text",
    "point_replies.text": "reply",
    "return_points.language": "beside its text",
    "return_points.text": "return_point",
    "review_decisions.language": "beside its text",
    "review_decisions.note": "decision_note",
    "review_decisions.submission_sha256": "beside its text",
    "review_decisions.undo_language": "beside its text",
    "review_decisions.undo_reason": "undo_reason",
    "submission_answers.language": "beside its text",
    "submission_answers.text": "answer",
    "submissions.change_note": "change_note",
    "submissions.change_note_language": "beside its text",
    "submissions.content": "the answers again",
    "submissions.reference": "beside its text",
    "submissions.sha256": "beside its text",
    "submissions.submitted_by_name": "beside its text",
    "submissions.submitted_by_role": "beside its text",
  };

  it("hold no text that the full export does not know", async () => {
    const found = await db.$queryRaw<{ name: string }[]>`
      with recursive part (id) as (
        select unnest(array['plans', 'evidence', 'evidence_versions'])::regclass::oid
        union
        select c.conrelid from pg_constraint c join part on c.confrelid = part.id where c.contype = 'f'
      )
      select part.id::regclass || '.' || a.attname as name
      from part join pg_attribute a on a.attrelid = part.id and a.attnum > 0 and not a.attisdropped
      where format_type(a.atttypid, null) in ('text', 'character varying', 'json', 'jsonb') order by 1`;
    expect(found.map(({ name }) => name)).toEqual(Object.keys(columns).sort());
  });
});
