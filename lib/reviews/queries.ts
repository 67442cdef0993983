import { cache } from "react";
import { type Actor, can, within } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import type {
  CommentAudience,
  NonAnswer,
  PlanStatus,
  RequirementKind,
  Verdict,
} from "@/lib/db/generated/enums";
import { filesOfAnswer } from "@/lib/plans/draft";
import type { DraftFile } from "@/lib/plans/rules";
import { isId } from "@/lib/platform/text";
import { departmentActed } from "./acted";

export type ReviewSection = {
  requirementId: string;
  key: string;
  kind: RequirementKind;
  number: number;
  title: string;
  duty: string;
  prompts: { key: string; label: string; help: string }[];
  evidenceRule: string;
  text: string;
  language: string;
  nonAnswer: NonAnswer | null;
  files: DraftFile[];
  /** The same section of the filing before; null when there is none. */
  before: { text: string; language: string; nonAnswer: NonAnswer | null } | null;
};

export type Review = {
  id: string;
  reference: string;
  number: number;
  sha256: string;
  receivedAt: Date;
  dueBefore: Date;
  onTime: boolean;
  changeNote: string | null;
  changeNoteLanguage: string;
  submittedByName: string;
  submittedByRole: string;
  planId: string;
  status: PlanStatus;
  departmentId: string;
  abbreviation: string;
  department: string;
  directive: string;
  directiveTitle: string;
  /** The language the requirements are written in. */
  directiveLanguage: string;
  newest: { id: string; reference: string };
  previous: { id: string; reference: string; number: number } | null;
  sections: ReviewSection[];
};

/**
 * One filing with its requirements and the filing before it, in one statement; null when it is out of reach. A page and
 * its title ask for it once together.
 */
export const getReview = cache(async (actor: Actor, submissionId: string): Promise<Review | null> => {
  if (!isId(submissionId)) return null;
  const reach = within(actor, "review.read");
  const [row] = await db.$queryRaw<Review[]>`
    select s.id, s.reference, s.number, s.sha256, s.received_at as "receivedAt", s.due_before as "dueBefore",
      s.on_time as "onTime", s.change_note as "changeNote", s.change_note_language as "changeNoteLanguage", s.submitted_by_name as "submittedByName",
      s.submitted_by_role as "submittedByRole", p.id as "planId", p.status::text, d.id as "departmentId",
      d.abbreviation, d.name as department, i.number as directive, i.title as "directiveTitle",
      v.language as "directiveLanguage",
      (select jsonb_build_object('id', n.id, 'reference', n.reference)
        from submissions n where n.plan_id = p.id order by n.number desc limit 1) as newest,
      case when b.id is not null then jsonb_build_object('id', b.id, 'reference', b.reference, 'number', b.number) end as previous,
      (select jsonb_agg(jsonb_build_object(
          'requirementId', r.id, 'key', r.key, 'kind', r.kind, 'number', r.number, 'title', r.title, 'duty', r.text, 'prompts', r.prompts,
          'evidenceRule', r.evidence_rule, 'text', a.text, 'language', a.language, 'nonAnswer', a.non_answer,
          'files', ${filesOfAnswer}, 'before', case when e.text is not null
            then jsonb_build_object('text', e.text, 'language', e.language, 'nonAnswer', e.non_answer) end
        ) order by r.number)
        from submission_answers a join requirements r on r.id = a.requirement_id
        left join (select ea.*, er.key from submission_answers ea join requirements er on er.id = ea.requirement_id) e
          on e.submission_id = b.id and e.key = r.key
        where a.submission_id = s.id) as sections
    from submissions s
    join plans p on p.id = s.plan_id
    join departments d on d.id = p.department_id
    join directives i on i.id = p.directive_id
    join directive_versions v on v.id = s.version_id
    left join submissions b on b.plan_id = s.plan_id and b.number = s.number - 1
    where s.id = ${submissionId}::uuid and (${reach}::uuid[] is null or p.department_id = any(${reach}::uuid[]))`;
  return row ?? null;
});

export type DecisionPoint = {
  id: string;
  number: number;
  text: string;
  language: string;
  requirementKey: string;
  requirementNumber: number;
  /** The department's answer as filed, and the filing that carried it; drafts are the department's own. */
  reply: string | null;
  replyLanguage: string | null;
  replyReference: string | null;
};

export type Decision = {
  id: string;
  verdict: Verdict;
  note: string | null;
  /** Of the note. */
  language: string;
  decidedAt: Date;
  decidedByName: string;
  undoneAt: Date | null;
  undoneByName: string | null;
  undoReason: string | null;
  undoLanguage: string;
  submissionId: string;
  reference: string;
  number: number;
  ofNewest: boolean;
  departmentActed: boolean;
  points: DecisionPoint[];
};

/** Every decision on any filing of a plan, newest first, undone ones included. */
export async function listDecisions(actor: Actor, planId: string): Promise<Decision[]> {
  const reach = within(actor, "review.read");
  return db.$queryRaw<Decision[]>`
    select c.id, c.verdict::text, c.note, c.language, c.decided_at as "decidedAt", u.name as "decidedByName", c.undone_at as "undoneAt",
      w.name as "undoneByName", c.undo_reason as "undoReason", c.undo_language as "undoLanguage", s.id as "submissionId", s.reference, s.number,
      not exists (select 1 from submissions n where n.plan_id = p.id and n.number > s.number) as "ofNewest",
      ${departmentActed} as "departmentActed",
      coalesce((select jsonb_agg(jsonb_build_object(
          'id', t.id, 'number', t.number, 'text', t.text, 'language', t.language, 'requirementKey', r.key, 'requirementNumber', r.number,
          'reply', case when y.submission_id is not null then y.text end, 'replyLanguage', y.language, 'replyReference', m.reference) order by t.number)
        from return_points t join requirements r on r.id = t.requirement_id
        left join point_replies y on y.point_id = t.id
        left join submissions m on m.id = y.submission_id
        where t.decision_id = c.id), '[]') as points
    from review_decisions c
    join submissions s on s.id = c.submission_id
    join plans p on p.id = s.plan_id
    join users u on u.id = c.decided_by_id
    left join users w on w.id = c.undone_by_id
    where p.id = ${planId}::uuid and (${reach}::uuid[] is null or p.department_id = any(${reach}::uuid[]))
    order by s.number desc, c.decided_at desc, c.id desc`;
}

export type Comment = {
  id: string;
  audience: CommentAudience;
  text: string;
  language: string;
  at: Date;
  author: string;
  /** Whether the author holds an office of the city; otherwise they write for the department. */
  ofOffice: boolean;
  requirement: { id: string; number: number; title: string } | null;
};

/**
 * The conversation about a plan, oldest first. Whoever may read the plan reads what is addressed to the department;
 * internal comments are in the answer only for those who may read them, decided inside the statement.
 */
export async function listComments(actor: Actor, planId: string): Promise<Comment[]> {
  if (!isId(planId)) return [];
  const reach = within(actor, "plan.read");
  const internal = within(actor, "comment.read-internal");
  return db.$queryRaw<Comment[]>`
    select c.id, c.audience::text, c.text, c.language, c.created_at as at, u.name as author, u.office is not null as "ofOffice",
      case when r.id is not null then jsonb_build_object('id', r.id, 'number', r.number, 'title', r.title) end as requirement
    from comments c
    join plans p on p.id = c.plan_id
    join users u on u.id = c.author_id
    left join requirements r on r.id = c.requirement_id
    where p.id = ${planId}::uuid
      and (${reach}::uuid[] is null or p.department_id = any(${reach}::uuid[]))
      and (c.audience = 'department' or ${internal}::uuid[] is null or p.department_id = any(${internal}::uuid[]))
    order by c.created_at, c.id`;
}

export type DecisionTold = {
  id: string;
  verdict: Verdict;
  reference: string;
  submissionId: string;
  points: number;
  undone: boolean;
  canDecide: boolean;
};

/** What a banner says of a decision just made or undone; null when it is out of reach. */
export async function getDecisionTold(actor: Actor, decisionId: unknown): Promise<DecisionTold | null> {
  if (!isId(decisionId)) return null;
  const reach = within(actor, "review.read");
  const [row] = await db.$queryRaw<(DecisionTold & { departmentId: string })[]>`
    select c.id, c.verdict::text, s.reference, s.id as "submissionId", c.undone_at is not null as undone,
      (select count(*)::int from return_points t where t.decision_id = c.id) as points, p.department_id as "departmentId"
    from review_decisions c
    join submissions s on s.id = c.submission_id
    join plans p on p.id = s.plan_id
    where c.id = ${decisionId}::uuid and (${reach}::uuid[] is null or p.department_id = any(${reach}::uuid[]))`;
  return row ? { ...row, canDecide: can(actor, "review.decide", row) } : null;
}
