import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { createTranslator } from "next-intl";
import readExcelFile from "read-excel-file/node";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { messages } from "@/lib/i18n/messages";
import { saveSection } from "@/lib/plans/mutations";
import { moveClockTo } from "@/lib/platform/demonstration-clock";
import {
  acceptSubmission,
  returnSubmission,
  undoDecision,
  writeComment,
  writeInternalComment,
} from "@/lib/reviews/mutations";
import { nonAnswerWords } from "@/lib/tasks/labels";
import { afterDeadline, buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { answerPoints, completeDraft, planOf, submit } from "@/lib/testing/filing";
import { attached } from "@/lib/testing/sent-file";
import { complianceColumns, type Say } from "./columns";
import { complianceSource, type Format, fullSource, reportFile, sheetLimits } from "./file";
import { full } from "./input";
import { recordExport } from "./mutations";
import { type StoredKind, type StoredText, storedKinds, storedTextColumns } from "./stored-text";

vi.hoisted(() => {
  process.env.DATA_DIR = `/tmp/directive-desk-reports-${process.pid}`;
});
await testDatabase();

let city: City;

/** Longer than a cell of a spreadsheet holds, with a character of two halves where it is divided. */
const longReason = `- No services are offered.\n${"x".repeat(32_740)}😀${"y".repeat(9_000)}`;

const newest = async (planId: string) =>
  db.submission.findFirstOrThrow({
    where: { planId },
    orderBy: { number: "desc" },
    include: { answers: true },
  });

async function giveBack(text: string) {
  const filed = await newest((await planOf(city.liaison)).id);
  const { decisionId } = await returnSubmission(city.reviewer, {
    submissionId: filed.id,
    sha256: filed.sha256,
    note: "A few points.",
    points: [{ requirementId: filed.answers[0]?.requirementId ?? "", text }],
  });
  return decisionId;
}

/** RAP files, is returned, undone, returned again, files anew and is accepted; LAPL files once. Both are commented on. */
beforeAll(async () => {
  city = await buildCity();
  await completeDraft(city.liaison, 'First answer, with "quotes"; =1+1\nand a second line.');
  await attached(city.liaison, 1, undefined, "Sites | 2025.pdf");
  await attached(city.liaison, 2);
  await submit(city.liaison);
  await undoDecision(city.reviewer, {
    decisionId: await giveBack("Point taken back."),
    reason: "Wrong filing.",
  });
  await giveBack("Count the sites.");
  const plan = await planOf(city.liaison);
  const section = await db.draftSection.findFirstOrThrow({
    where: { planId: plan.id, requirement: { key: "service_recommendation" } },
  });
  await saveSection(city.liaison, {
    planId: plan.id,
    requirementId: section.requirementId,
    version: section.version,
    text: longReason,
    language: "es",
    nonAnswer: "nothing_to_report",
    complete: true,
  });
  await answerPoints(city.liaison, "There are 12 sites.");
  await submit(city.liaison, "We counted the sites.");
  const filed = await newest(plan.id);
  await acceptSubmission(city.reviewer, { submissionId: filed.id, sha256: filed.sha256, note: "Complete." });
  await writeComment(city.reviewer, { planId: plan.id, text: "Thank you." });
  await writeInternalComment(city.reviewer, { planId: plan.id, text: "Ask for the map next time." });
  await moveClockTo(afterDeadline);
  await completeDraft(city.otherLiaison, "The library's answer.");
  await attached(city.otherLiaison);
  await submit(city.otherLiaison);
});

const say = Object.assign(createTranslator({ locale: "en", messages: messages.en }), {
  locale: "en",
}) as unknown as Say;

const bytesOf = async (file: ReadableStream<Uint8Array> | Buffer) =>
  Buffer.from(await new Response(file instanceof ReadableStream ? file : new Uint8Array(file)).arrayBuffer());

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
  return told;
}

/** What a file of the full export really holds, read back with a reader that is not ours. */
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
  return texts.map((row) => ({
    what: say(`reports.stored.${row.what}`),
    abbreviation: row.abbreviation,
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

describe("the compliance report", () => {
  it("holds the same rows as CSV and as XLSX, with the reason of every non-answer in whole", async () => {
    const source = () => complianceSource(city.administrator, {}, afterDeadline);
    const csv = parse(await bytesOf(await reportFile(city.administrator, source(), "csv", say)), {
      bom: true,
    }) as string[][];
    const xlsx = await bytesOf(await reportFile(city.administrator, source(), "xlsx", say));
    const [sheet] = await readExcelFile(xlsx, { trim: false });
    expect(csv.length - 1).toBe(await db.task.count());
    const reason = complianceColumns.findIndex(({ key }) => key === "reason");
    const whole: string[] = [];
    for (const line of (sheet?.data ?? []).slice(1)) {
      const part = String(line[complianceColumns.length] ?? "");
      const cell = String(line[reason] ?? "");
      if (part && !part.startsWith("1/")) whole.push((whole.pop() ?? "") + cell);
      else whole.push(cell);
    }
    expect(whole).toEqual(csv.slice(1).map((line) => (line[reason] ?? "").replace(/^'/, "")));
    expect(whole).toContain(longReason);
  });
});

describe("a file on its way", () => {
  const source = () => fullSource(city.administrator, afterDeadline);
  const lastEvent = () => db.event.findFirstOrThrow({ orderBy: { id: "desc" } });

  it("is recorded with filter, instant, rows and the hash of exactly what was handed over", async () => {
    const wanted = complianceSource(city.auditor, { status: "accepted" }, afterDeadline);
    const bytes = await bytesOf(await reportFile(city.auditor, wanted, "csv", say));
    expect((await lastEvent()).details).toEqual({
      report: "compliance",
      format: "csv",
      filter: { status: "accepted" },
      asOf: afterDeadline.toISOString(),
      rows: (parse(bytes, { bom: true }) as string[][]).length - 1,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      whole: true,
    });
  });

  it("leaves no transaction open when its reader goes away, and is recorded as broken off", async () => {
    const stream = (await reportFile(city.administrator, source(), "csv", say)) as ReadableStream;
    await stream.cancel();
    await expect
      .poll(async () => (await lastEvent()).details)
      .toMatchObject({ report: "full", whole: false });
    const open = () => db.$queryRaw<{ open: number }[]>`
      select count(*)::int as open from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state like 'idle in transaction%'`;
    await expect.poll(open).toEqual([{ open: 0 }]);
  });

  it("has a heading and an end also when there is nothing to tell", async () => {
    const nothing = { ...source(), statement: Prisma.sql`select 1 where false` };
    const csv = await bytesOf(await reportFile(city.administrator, nothing, "csv", say));
    expect(parse(csv, { bom: true })).toHaveLength(1);
    const json = await bytesOf(await reportFile(city.administrator, nothing, "json", say));
    expect(JSON.parse(json.toString()).texts).toEqual([]);
  });

  it("is refused as XLSX when it is too long for one, and then nothing is recorded", async () => {
    const before = await db.event.count();
    const statement = Prisma.sql`select 'x' as text from generate_series(1, ${sheetLimits.rows + 1}::int)`;
    await expect(
      reportFile(city.administrator, { ...source(), statement }, "xlsx", say),
    ).rejects.toMatchObject({ code: "too-large" });
    expect(await db.event.count()).toBe(before);
  });

  it("fails before it begins when its statement does", async () => {
    const statement = Prisma.sql`select 1 / 0`;
    await expect(reportFile(city.administrator, { ...source(), statement }, "csv", say)).rejects.toThrow();
  });
});

describe("taking a report", () => {
  const input = {
    report: "compliance" as const,
    format: "csv" as const,
    filter: { status: "returned" },
    rows: 6,
    asOf: "2025-07-22T21:00:00.000Z",
    whole: true,
    sha256: "a".repeat(64),
  };

  it("is an event that says who, with which filter, how many rows and the hash", async () => {
    await recordExport(city.reviewer, input);
    const event = await db.event.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(event).toMatchObject({
      action: "report.exported",
      actorId: city.reviewer.id,
      departmentId: null,
      details: input,
    });
  });

  it("stands in the trail of the department when its liaison takes it", async () => {
    await recordExport(city.liaison, input);
    const event = await db.event.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(event).toMatchObject({ action: "report.exported", departmentId: city.departments.RAP });
  });

  it("is forbidden to somebody without a role, and refuses what is no hash", async () => {
    const before = await db.event.count();
    await expect(recordExport(city.stranger, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(recordExport(city.auditor, { ...input, sha256: "x" })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await db.event.count()).toBe(before);
  });
});
