import { type Actor, within } from "@/lib/auth/permissions";
import { Prisma } from "@/lib/db/generated/client";
import { recordRows } from "./record-rows";

/**
 * Every text kept of every filing within reach: answers and which files were filed with them, notes of change, decisions with their points and the replies
 * that were filed, reasons for taking a decision back, and the comments the reader may see; in the order of department,
 * filing and section. After the texts of each department comes every row of its registers, of its evidence and of who acts for
 * it, with earlier versions. One statement, whose rows are `StoredText`. Drafts and replies that were not filed are not part of the record.
 */
export function storedTextsStatement(actor: Actor): Prisma.Sql {
  const reach = within(actor, "report.read");
  const internal = within(actor, "comment.read-internal");
  return Prisma.sql`
    with plan as (
      select p.id, d.name as department, d.abbreviation, d.id as department_id, x.number as directive_number, x.key
      from plans p join departments d on d.id = p.department_id join directives x on x.id = p.directive_id
      where ${reach}::uuid[] is null or p.department_id = any(${reach}::uuid[])
    ), filing as (
      select plan.*, s.id as submission_id, s.number, s.reference, s.sha256, s.received_at, s.change_note, s.change_note_language, s.submitted_by_name
      from plan join submissions s on s.plan_id = plan.id
    ), decision as (
      select filing.*, c.id as decision_id, c.note, c.language, c.decided_at, c.undone_at, c.undo_reason, c.undo_language, u.name as decided_by, w.name as undone_by
      from filing join review_decisions c on c.submission_id = filing.submission_id
      join users u on u.id = c.decided_by_id left join users w on w.id = c.undone_by_id
    ), texts as (
      select f.department, f.abbreviation, f.directive_number, f.key, f.number as filing_number, f.reference, 'answer' as what,
        r.number as requirement_number, r.title, a.non_answer::text, a.text, a.language, f.received_at as at, f.submitted_by_name as who,
        null::timestamptz as undone_at, f.sha256
      from filing f join submission_answers a on a.submission_id = f.submission_id join requirements r on r.id = a.requirement_id
      union all
      select f.department, f.abbreviation, f.directive_number, f.key, f.number, f.reference, 'attachment', r.number, r.title, null,
        concat_ws(' | ', e.title, v.file_name, 'v' || v.number, 'SHA-256 ' || v.sha256), null, f.received_at, f.submitted_by_name, null, f.sha256
      from filing f join filed_evidence y on y.submission_id = f.submission_id join requirements r on r.id = y.requirement_id
      join evidence_versions v on v.id = y.version_id join evidence e on e.id = v.evidence_id
      union all
      select department, abbreviation, directive_number, key, number, reference, 'change_note', null, null, null, change_note, change_note_language,
        received_at, submitted_by_name, null, sha256
      from filing where change_note is not null
      union all
      select department, abbreviation, directive_number, key, number, reference, 'decision_note', null, null, null, note, language,
        decided_at, decided_by, undone_at, sha256
      from decision where note is not null
      union all
      select department, abbreviation, directive_number, key, number, reference, 'undo_reason', null, null, null, undo_reason, undo_language,
        undone_at, undone_by, undone_at, sha256
      from decision where undo_reason is not null
      union all
      select c.department, c.abbreviation, c.directive_number, c.key, c.number, c.reference, 'return_point', r.number, r.title, null, t.text, t.language,
        c.decided_at, c.decided_by, c.undone_at, c.sha256
      from decision c join return_points t on t.decision_id = c.decision_id join requirements r on r.id = t.requirement_id
      union all
      select f.department, f.abbreviation, f.directive_number, f.key, f.number, f.reference, 'reply', r.number, r.title, null, y.text, y.language,
        f.received_at, f.submitted_by_name, null, f.sha256
      from filing f join point_replies y on y.submission_id = f.submission_id
      join return_points t on t.id = y.point_id join requirements r on r.id = t.requirement_id
      union all
      select p.department, p.abbreviation, p.directive_number, p.key, null, null,
        case c.audience when 'internal' then 'internal_comment' else 'comment' end, r.number, r.title, null, c.text, c.language,
        c.created_at, u.name, null, null
      from plan p join comments c on c.plan_id = p.id join users u on u.id = c.author_id left join requirements r on r.id = c.requirement_id
      where c.audience = 'department' or ${internal}::uuid[] is null or p.department_id = any(${internal}::uuid[])
    ), stored as (
      select department, abbreviation, directive_number, key, 0 as part, filing_number, reference, what, requirement_number, title, non_answer,
        text, language, at, who, undone_at, sha256, null::jsonb as record
      from texts
      union all ${recordRows(actor)}
    )
    select department, abbreviation, directive_number as "directiveNumber", reference, what, requirement_number as "requirementNumber",
      title, non_answer as "nonAnswer", text, language, at, who, undone_at as "undoneAt", sha256, record
    from stored order by abbreviation nulls last, part, case when part > 0 then title end, key, filing_number nulls last, at, what,
      requirement_number, text, record ->> 'id', (record ->> 'version')::int`;
}
