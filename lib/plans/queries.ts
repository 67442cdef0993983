import { cache } from "react";
import { type Actor, within } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { dueOfPlan } from "@/lib/deadlines/of-plan";
import { isId } from "@/lib/platform/text";
import { filesOfAnswer, filesOfSection } from "./draft";
import type { FilingContent, PlanFacts, ReceiptFacts, SectionDraft } from "./facts";
import type { DraftAnswer } from "./rules";

/**
 * A plan with everything a page shows of it but the answers; null when there is none within reach. One statement, and
 * one for a page and its title together, as for the reads below.
 */
export const getPlan = cache(async (actor: Actor, planId: string): Promise<PlanFacts | null> => {
  if (!isId(planId)) return null;
  const [row] = await db.$queryRaw<{ plan: PlanFacts }[]>`
    select json_build_object(
      'id', p.id, 'status', p.status, 'firstOnTimeAt', p.first_on_time_at, 'latestSubmittedAt', p.latest_submitted_at,
      'departmentId', p.department_id,
      'department', json_build_object('abbreviation', d.abbreviation, 'name', d.name),
      'directive', json_build_object('number', di.number, 'title', di.title, 'language', (
        select v.language from directive_versions v
        where v.directive_id = di.id and v.status = 'published' order by v.number desc limit 1)),
      'deadline', due.effective, 'originalDeadline', due.original,
      'sections', (
        select coalesce(json_agg(json_build_object(
          'requirementId', r.id, 'number', r.number, 'title', r.title, 'kind', r.kind, 'filing', t.filing, 'review', t.review,
          'characters', length(s.text), 'nonAnswer', s.non_answer, 'complete', s.complete) order by r.number), '[]')
        from draft_sections s join requirements r on r.id = s.requirement_id
        join tasks t on t.plan_id = p.id and t.requirement_id = r.id
        where s.plan_id = p.id),
      'points', (
        select coalesce(json_agg(json_build_object(
          'pointId', rp.id, 'number', rp.number, 'text', rp.text, 'language', rp.language, 'requirementId', r.id, 'requirementNumber', r.number,
          'requirementTitle', r.title, 'reply', pr.text, 'replyLanguage', pr.language, 'version', coalesce(pr.version, 0),
          'by', w.name, 'mine', coalesce(w.id = ${actor.id}::uuid, false), 'at', pr.updated_at) order by rp.number), '[]')
        from return_points rp join requirements r on r.id = rp.requirement_id
        left join point_replies pr on pr.point_id = rp.id left join users w on w.id = pr.updated_by_id
        where rp.decision_id = live.id),
      'returned', case when live.id is not null then json_build_object('by', live.by, 'at', live.decided_at, 'note', live.note, 'language', live.language) end,
      'filings', (
        select coalesce(json_agg(json_build_object(
          'number', su.number, 'reference', su.reference, 'receivedAt', su.received_at, 'dueBefore', su.due_before, 'onTime', su.on_time,
          'by', su.submitted_by_name, 'verdict', rd.verdict, 'decidedAt', rd.decided_at) order by su.number desc), '[]')
        from submissions su left join review_decisions rd on rd.submission_id = su.id and rd.undone_at is null
        where su.plan_id = p.id),
      'comments', (
        select coalesce(json_agg(json_build_object(
          'id', c.id, 'text', c.text, 'language', c.language, 'author', u.name, 'ofOffice', u.office is not null, 'at', c.created_at,
          'requirement', case when r.id is not null then json_build_object('number', r.number, 'title', r.title) end) order by c.created_at), '[]')
        from comments c join users u on u.id = c.author_id left join requirements r on r.id = c.requirement_id
        where c.plan_id = p.id and c.audience = 'department')
    ) as plan
    from plans p
    join departments d on d.id = p.department_id
    join directives di on di.id = p.directive_id
    cross join lateral ${dueOfPlan(Prisma.sql`p.id`)} due
    left join lateral (
      select rd.id, rd.decided_at, rd.note, rd.language, u.name as by
      from submissions su join review_decisions rd on rd.submission_id = su.id join users u on u.id = rd.decided_by_id
      where su.plan_id = p.id and rd.verdict = 'returned' and rd.undone_at is null and p.status = 'returned'
      order by su.number desc limit 1
    ) live on true
    where p.id = ${planId}::uuid
      and (${within(actor, "plan.read")}::uuid[] is null or p.department_id = any(${within(actor, "plan.read")}::uuid[]))`;
  return row?.plan ?? null;
});

/** The draft of the section with this number; null when there is none within reach. One statement. */
export const getSection = cache(
  async (actor: Actor, planId: string, number: string): Promise<SectionDraft | null> => {
    if (!isId(planId) || !/^\d{1,4}$/.test(number)) return null;
    const [row] = await db.$queryRaw<{ section: SectionDraft }[]>`
    select json_build_object(
      'requirementId', r.id, 'number', r.number, 'key', r.key, 'kind', r.kind, 'title', r.title, 'text', r.text, 'citation', r.citation,
      'sourceUrl', r.source_url, 'evidenceRule', r.evidence_rule, 'checkedAgainstSigned', r.checked_against_signed,
      'nonAnswers', r.non_answers, 'prompts', r.prompts,
      'draft', json_build_object('text', s.text, 'language', s.language, 'nonAnswer', s.non_answer, 'complete', s.complete,
        'version', s.version, 'by', u.name, 'mine', coalesce(u.id = ${actor.id}::uuid, false), 'at', s.updated_at)) as section
    from draft_sections s
    join plans p on p.id = s.plan_id
    join requirements r on r.id = s.requirement_id
    left join users u on u.id = s.updated_by_id
    where s.plan_id = ${planId}::uuid and r.number = ${Number(number)}
      and (${within(actor, "plan.read")}::uuid[] is null or p.department_id = any(${within(actor, "plan.read")}::uuid[]))`;
    return row?.section ?? null;
  },
);

/** Every draft answer of a plan in the order of its requirements; empty when it is out of reach. One statement. */
export async function listAnswers(
  actor: Actor,
  planId: string,
): Promise<(DraftAnswer & { title: string })[]> {
  if (!isId(planId)) return [];
  return db.$queryRaw<(DraftAnswer & { title: string })[]>`
    select s.requirement_id as "requirementId", r.number, r.key, r.title, s.text, s.language, s.non_answer as "nonAnswer", s.complete,
      ${filesOfSection} as files
    from draft_sections s join plans p on p.id = s.plan_id join requirements r on r.id = s.requirement_id
    where s.plan_id = ${planId}::uuid
      and (${within(actor, "plan.read")}::uuid[] is null or p.department_id = any(${within(actor, "plan.read")}::uuid[]))
    order by r.number`;
}

const receipt = Prisma.sql`json_build_object(
  'submissionId', s.id, 'planId', s.plan_id, 'number', s.number, 'reference', s.reference, 'receivedAt', s.received_at,
  'dueOn', ((s.due_before - interval '1 millisecond') at time zone di.zone)::date, 'dueBefore', s.due_before, 'onTime', s.on_time,
  'sha256', s.sha256, 'by', s.submitted_by_name, 'role', s.submitted_by_role, 'firstOnTimeAt', p.first_on_time_at,
  'planStatus', p.status, 'newest', not exists (select from submissions later where later.plan_id = p.id and later.number > s.number),
  'directive', json_build_object('number', di.number, 'title', di.title),
  'department', json_build_object('abbreviation', d.abbreviation, 'name', d.name))`;

const filed = Prisma.sql`submissions s join plans p on p.id = s.plan_id
  join directives di on di.id = p.directive_id join departments d on d.id = p.department_id`;

/** What the receipt with this reference states; null when there is none within reach. One statement. */
export const getReceipt = cache(async (actor: Actor, reference: string): Promise<ReceiptFacts | null> => {
  const [row] = await db.$queryRaw<{ receipt: ReceiptFacts }[]>`
    select ${receipt} as receipt from ${filed}
    where s.reference = ${reference}
      and (${within(actor, "plan.read")}::uuid[] is null or p.department_id = any(${within(actor, "plan.read")}::uuid[]))`;
  return row?.receipt ?? null;
});

/** One filing in full, from the rows stored with it; null when there is none within reach. One statement. */
export const getFiling = cache(
  async (actor: Actor, planId: string, number: string): Promise<FilingContent | null> => {
    if (!isId(planId) || !/^\d{1,6}$/.test(number)) return null;
    const [row] = await db.$queryRaw<{ filing: FilingContent }[]>`
    select json_build_object(
      'receipt', ${receipt}, 'changeNote', s.change_note, 'changeNoteLanguage', s.change_note_language,
      'language', (select v.language from directive_versions v where v.id = s.version_id),
      'answers', (
        select json_agg(json_build_object('number', r.number, 'title', r.title, 'requirement', r.text, 'text', a.text,
          'language', a.language, 'nonAnswer', a.non_answer, 'files', ${filesOfAnswer}) order by r.number)
        from submission_answers a join requirements r on r.id = a.requirement_id where a.submission_id = s.id),
      'replies', (
        select coalesce(json_agg(json_build_object('number', rp.number, 'requirementNumber', r.number, 'point', rp.text,
          'language', rp.language, 'reply', pr.text, 'replyLanguage', pr.language) order by rp.number), '[]')
        from point_replies pr join return_points rp on rp.id = pr.point_id join requirements r on r.id = rp.requirement_id
        where pr.submission_id = s.id)) as filing
    from ${filed}
    where s.plan_id = ${planId}::uuid and s.number = ${Number(number)}
      and (${within(actor, "plan.read")}::uuid[] is null or p.department_id = any(${within(actor, "plan.read")}::uuid[]))`;
    return row?.filing ?? null;
  },
);

/** The stored content of one filing, whose SHA-256 is on its receipt; null when there is none within reach. */
export async function getFiledContent(
  actor: Actor,
  submissionId: string,
): Promise<{ reference: string; content: string } | null> {
  if (!isId(submissionId)) return null;
  const reach = within(actor, "plan.read");
  return db.submission.findFirst({
    where: { id: submissionId, ...(reach ? { plan: { departmentId: { in: reach } } } : {}) },
    select: { reference: true, content: true },
  });
}

/** The summary behind the measure of every asked task of this kind; see lib/registers/summary.ts. */
export const planSummary = Prisma.sql`
  select a.task_id, jsonb_build_object('filed', p.latest_submitted_at is not null, 'onTime', p.first_on_time_at is not null,
    'accepted', p.status = 'accepted', 'returned', p.status = 'returned') as summary
  from asked a join plans p on p.id = a.plan_id
  where a.kind = 'implementation_plan'`;
