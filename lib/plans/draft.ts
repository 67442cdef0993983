import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { DraftAnswer, DraftFile, PointToAnswer } from "./rules";

/** Version `v` of document `e` with its stored file `f`, as a `DraftFile`. */
const file = Prisma.sql`json_build_object('versionId', v.id, 'title', e.title, 'version', v.number, 'fileName', v.file_name,
  'size', f.size, 'sha256', f.sha256)`;

/** The files at draft section `s`, each in its newest version, in the order they came. */
export const filesOfSection = Prisma.sql`(
  select coalesce(json_agg(${file} order by l.linked_at, l.id), '[]')
  from evidence_links l join evidence e on e.id = l.evidence_id
  cross join lateral (select * from evidence_versions v where v.evidence_id = e.id order by v.number desc limit 1) v
  join stored_files f on f.sha256 = v.sha256
  where l.plan_id = s.plan_id and l.requirement_id = s.requirement_id and l.ended_at is null)`;

/** The files that were filed with answer `a`, in the order they came. */
export const filesOfAnswer = Prisma.sql`(
  select coalesce(json_agg(${file} order by fe.position), '[]')
  from filed_evidence fe join evidence_versions v on v.id = fe.version_id join evidence e on e.id = v.evidence_id
  join stored_files f on f.sha256 = v.sha256
  where fe.submission_id = a.submission_id and fe.requirement_id = a.requirement_id)`;

/** The draft answers of a plan in the order of its requirements. */
export async function draftAnswers(tx: Transaction, planId: string): Promise<DraftAnswer[]> {
  const sections = await tx.draftSection.findMany({
    where: { planId },
    include: { requirement: { select: { number: true, key: true } } },
    orderBy: { requirement: { number: "asc" } },
  });
  const rows = await tx.$queryRaw<{ requirementId: string; files: DraftFile[] }[]>`
    select s.requirement_id as "requirementId", ${filesOfSection} as files from draft_sections s where s.plan_id = ${planId}::uuid`;
  const files = new Map(rows.map((row) => [row.requirementId, row.files]));
  return sections.map(({ requirement, requirementId, text, language, nonAnswer, complete }) => ({
    requirementId,
    number: requirement.number,
    key: requirement.key,
    text,
    language,
    nonAnswer,
    complete,
    files: files.get(requirementId) ?? [],
  }));
}

export type LivePoint = PointToAnswer & {
  text: string;
  language: string;
  requirementId: string;
  requirementKey: string;
  version: number;
};

/** The return points the department must answer now: those of the live return of the newest submission. */
export async function pointsToAnswer(tx: Transaction, planId: string): Promise<LivePoint[]> {
  const points = await tx.returnPoint.findMany({
    where: {
      decision: { undoneAt: null, verdict: "returned", submission: { planId, plan: { status: "returned" } } },
    },
    include: {
      reply: true,
      requirement: { select: { number: true, key: true } },
      decision: { select: { submission: { select: { number: true } } } },
    },
    orderBy: { number: "asc" },
  });
  const newest = Math.max(...points.map((point) => point.decision.submission.number));
  return points
    .filter((point) => point.decision.submission.number === newest)
    .map((point) => ({
      pointId: point.id,
      number: point.number,
      requirementId: point.requirementId,
      requirementNumber: point.requirement.number,
      requirementKey: point.requirement.key,
      text: point.text,
      reply: point.reply?.text ?? null,
      language: point.language,
      replyLanguage: point.reply?.language ?? null,
      version: point.reply?.version ?? 0,
    }));
}
