import type { Actor } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { RequirementKind } from "@/lib/db/generated/enums";
import { isId } from "@/lib/platform/text";
import { kindsOfRows } from "@/lib/requirements/kinds";
import { reaches, rowsOf, standsAt } from "./place-rows";
import { type PlaceKind, places } from "./places";
import type { VersionToOpen } from "./queries";

const { sql, join, raw } = Prisma;

/** A version of a document as it stands at one place, for the archive of a plan. */
export type PlanFile = VersionToOpen & {
  versionId: string;
  requirementNumber: number;
  requirementTitle: string;
  requirementKind: RequirementKind;
  /** The section itself, or a row of the register it is measured by. */
  place: PlaceKind;
  /** What that row is called. */
  called: string;
  title: string;
  number: number;
  by: string;
  at: Date;
};

/** The documents at the rows of one kind's register, where the plan has sections of that kind; rows taken back are left out. */
const atRows = (actor: Actor, kind: RequirementKind, place: PlaceKind) => sql`
  select r.number, r.title, r.kind, ${place}, x.called, l.evidence_id, l.linked_at
  from plan join draft_sections s on s.plan_id = plan.id join requirements r on r.id = s.requirement_id and r.kind::text = ${kind}
  join ${rowsOf(place)} x on x.department_id = plan.department_id and x.open
  join evidence_links l on ${standsAt(place, "l", "x")} and l.ended_at is null
  where ${reaches(actor, places[place].read, "plan.department_id")}`;

/**
 * Every version of every document that stands at a section of the plan, or at a row of a register by which a section is
 * measured; null when the plan is out of reach. One statement.
 */
export async function getPlanFiles(
  actor: Actor,
  planId: string,
): Promise<{ name: string; files: PlanFile[] } | null> {
  if (!isId(planId)) return null;
  const rows = kindsOfRows.map(({ kind, place }) => atRows(actor, kind, place));
  const [plan] = await db.$queryRaw<{ name: string; files: PlanFile[] | null }[]>`
    with plan as (
      select p.id, p.department_id, upper(di.key || '-' || d.abbreviation) as name
      from plans p join departments d on d.id = p.department_id join directives di on di.id = p.directive_id
      where p.id = ${planId}::uuid and ${reaches(actor, places.section.read, "p.department_id")}
    ), stands (number, title, kind, place, called, evidence_id, linked_at) as (
      select r.number, r.title, r.kind, 'section', r.title, l.evidence_id, l.linked_at
      from plan join evidence_links l on l.plan_id = plan.id and l.ended_at is null join requirements r on r.id = l.requirement_id
      ${rows.length > 0 ? sql`union all ${join(rows, " union all ")}` : raw("")}
    )
    select plan.name, (
      select jsonb_agg(jsonb_build_object('versionId', v.id, 'requirementNumber', s.number, 'requirementTitle', s.title,
        'requirementKind', s.kind, 'place', s.place, 'called', s.called, 'title', e.title, 'number', v.number, 'fileName', v.file_name,
        'kind', v.kind, 'sha256', f.sha256, 'size', f.size, 'scan', f.scan, 'by', u.name, 'at', v.added_at)
        order by s.number, s.place <> 'section', s.called, s.linked_at, e.id, v.number)
      from stands s join evidence e on e.id = s.evidence_id join evidence_versions v on v.evidence_id = e.id
      join stored_files f on f.sha256 = v.sha256 join users u on u.id = v.added_by_id) as files
    from plan`;
  const files = (plan?.files ?? []).map((file) => ({ ...file, at: new Date(file.at) }));
  return plan ? { ...plan, files } : null;
}
