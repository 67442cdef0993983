import { type Actor, couldEver } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { dueWithPlanFirst } from "@/lib/deadlines/of-plan";
import type { DirectiveSummary, PublishedDirective } from "./summary";

/**
 * The published directives, newest first, each with the deadline it was published with: that of its first tasks, not of
 * a department it was applied to later. One statement.
 */
export async function listDirectives(actor: Actor): Promise<DirectiveSummary[]> {
  if (!couldEver(actor, "directive.read")) return [];
  return db.$queryRaw<DirectiveSummary[]>`
    select x.key, x.number, x.title, x.signed_on::text as "signedOn", x.zone, v.language,
      (select jsonb_agg(jsonb_build_object('key', r.key, 'number', r.number, 'title', r.title, 'kind', r.kind) order by r.number)
        from requirements r where r.version_id = v.id) as requirements,
      due.deadline
    from directives x
    join lateral (
      select v.id, v.language from directive_versions v
      where v.directive_id = x.id and v.status = 'published' order by v.number desc limit 1
    ) v on true
    join lateral (
      select jsonb_build_object('dueOn', o.due_on, 'dueBefore', o.due_before, 'computation', o.computation) as deadline
      from requirements r
      join lateral (select t.original_deadline_id from tasks t where t.requirement_id = r.id order by t.id limit 1) t on true
      join deadlines o on o.id = t.original_deadline_id
      where r.version_id = v.id
      order by ${dueWithPlanFirst(Prisma.sql`o.due_before`)} limit 1
    ) due on true
    order by x.signed_on desc, x.key`;
}

/** One directive in its published wording; null when there is none of that key. One statement. */
export async function getDirective(actor: Actor, key: string): Promise<PublishedDirective | null> {
  if (!couldEver(actor, "directive.read") || key.length > 100 || key.includes("\0")) return null;
  const [row] = await db.$queryRaw<PublishedDirective[]>`
    select x.key, x.number, x.title, x.issuer, x.signed_on::text as "signedOn", x.zone, v.language, v.number as version,
      v.summary, v.sources, v.content_hash as "contentHash", v.published_at as "publishedAt",
      (select e.actor_name from events e
        where e.subject_type = 'directive' and e.subject_id = x.id::text and e.action = 'directive.published'
        order by e.id limit 1) as "publishedBy",
      (select jsonb_agg(jsonb_build_object(
          'id', r.id, 'key', r.key, 'number', r.number, 'kind', r.kind, 'title', r.title, 'text', r.text, 'citation', r.citation,
          'sourceUrl', r.source_url, 'evidenceRule', r.evidence_rule, 'continuing', r.continuing, 'nonAnswers', r.non_answers,
          'prompts', r.prompts, 'checked', r.checked_against_signed, 'checkedAt', r.checked_at, 'checkedBy', u.name,
          'departments', (select count(*) from tasks t where t.requirement_id = r.id),
          'deadline', due.deadline) order by r.number)
        from requirements r
        left join users u on u.id = r.checked_by_id
        left join lateral (
          select jsonb_build_object('dueOn', o.due_on, 'dueBefore', o.due_before, 'computation', o.computation) as deadline
          from tasks t join deadlines o on o.id = t.original_deadline_id where t.requirement_id = r.id order by t.id limit 1
        ) due on true
        where r.version_id = v.id) as requirements
    from directives x
    join directive_versions v on v.directive_id = x.id and v.status = 'published'
    where x.key = ${key} order by v.number desc limit 1`;
  return row ?? null;
}
