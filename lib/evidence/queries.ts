import { type Actor, within } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { FileKind, ScanState } from "@/lib/db/generated/enums";
import { isId } from "@/lib/platform/text";
import type { SectionEvidence } from "./facts";

/** Version `v` with its file `f` and its sender `u`, as JSON. */
const version = Prisma.sql`jsonb_build_object('id', v.id, 'number', v.number, 'fileName', v.file_name, 'kind', v.kind, 'size', f.size,
  'sha256', f.sha256, 'scan', f.scan, 'by', u.name, 'at', v.added_at)`;

const versions = Prisma.sql`evidence_versions v join stored_files f on f.sha256 = v.sha256 join users u on u.id = v.added_by_id`;

/** Whether the department in this column is within the actor's reach. */
const reached = (actor: Actor, column: Prisma.Sql) => {
  const reach = within(actor, "evidence.read");
  return Prisma.sql`(${reach}::uuid[] is null or ${column} = any(${reach}::uuid[]))`;
};

/**
 * The documents at the section with this number, in the order they came, and the newest hundred others of the
 * department. Empty when it is out of reach. One statement.
 */
export async function getSectionEvidence(
  actor: Actor,
  planId: string,
  number: string,
): Promise<SectionEvidence> {
  const none: SectionEvidence = { items: [], reusable: [] };
  if (!isId(planId) || !/^\d{1,4}$/.test(number)) return none;
  const [row] = await db.$queryRaw<{ evidence: SectionEvidence }[]>`
    with place as (
      select s.plan_id, s.requirement_id, p.department_id
      from draft_sections s join plans p on p.id = s.plan_id join requirements r on r.id = s.requirement_id
      where s.plan_id = ${planId}::uuid and r.number = ${Number(number)} and ${reached(actor, Prisma.sql`p.department_id`)}
    ), live as (
      select l.* from evidence_links l join place on place.plan_id = l.plan_id where l.ended_at is null
    )
    select jsonb_build_object(
      'items', (
        select coalesce(jsonb_agg(jsonb_build_object('linkId', l.id, 'evidenceId', e.id, 'title', e.title,
          'elsewhere', (
            select coalesce(jsonb_agg(r.number order by r.number), '[]') from live other join requirements r on r.id = other.requirement_id
            where other.evidence_id = e.id and other.requirement_id <> l.requirement_id),
          'versions', (select jsonb_agg(${version} order by v.number desc) from ${versions} where v.evidence_id = e.id))
          order by l.linked_at, l.id), '[]')
        from live l join evidence e on e.id = l.evidence_id where l.requirement_id = place.requirement_id),
      'reusable', (
        select coalesce(jsonb_agg(jsonb_build_object('evidenceId', o.id, 'title', o.title) order by o.created_at desc), '[]')
        from (select e.* from evidence e where e.department_id = place.department_id
          and not exists (select from live l where l.evidence_id = e.id and l.requirement_id = place.requirement_id)
          order by e.created_at desc limit 100) o)
    ) as evidence from place`;
  return row?.evidence ?? none;
}

/** A version with what is needed to hand over its bytes. */
export type VersionToOpen = {
  fileName: string;
  kind: FileKind;
  sha256: string;
  size: number;
  scan: ScanState;
};

/** The version with this id; null when there is none within reach. One statement. */
export async function getVersion(actor: Actor, versionId: string): Promise<VersionToOpen | null> {
  if (!isId(versionId)) return null;
  const [row] = await db.$queryRaw<VersionToOpen[]>`
    select v.file_name as "fileName", v.kind, f.sha256, f.size, f.scan
    from evidence_versions v join evidence e on e.id = v.evidence_id join stored_files f on f.sha256 = v.sha256
    where v.id = ${versionId}::uuid and ${reached(actor, Prisma.sql`e.department_id`)}`;
  return row ?? null;
}

/** A version of a document at a section of a plan, for its archive. */
export type PlanFile = VersionToOpen & {
  versionId: string;
  requirementNumber: number;
  requirementTitle: string;
  title: string;
  number: number;
  by: string;
  at: Date;
};

/** Every version of every document that stands at a section of the plan; null when it is out of reach. One statement. */
export async function getPlanFiles(
  actor: Actor,
  planId: string,
): Promise<{ name: string; departmentId: string; files: PlanFile[] } | null> {
  if (!isId(planId)) return null;
  const [plan] = await db.$queryRaw<{ name: string; departmentId: string; files: PlanFile[] | null }[]>`
    select upper(di.key || '-' || d.abbreviation) as name, d.id as "departmentId", (
      select jsonb_agg(jsonb_build_object('versionId', v.id, 'requirementNumber', r.number, 'requirementTitle', r.title, 'title', e.title,
        'number', v.number, 'fileName', v.file_name, 'kind', v.kind, 'sha256', f.sha256, 'size', f.size, 'scan', f.scan,
        'by', u.name, 'at', v.added_at) order by r.number, l.linked_at, e.id, v.number)
      from evidence_links l join requirements r on r.id = l.requirement_id join evidence e on e.id = l.evidence_id
      join ${versions} on v.evidence_id = e.id
      where l.plan_id = p.id and l.ended_at is null) as files
    from plans p join departments d on d.id = p.department_id join directives di on di.id = p.directive_id
    where p.id = ${planId}::uuid and ${reached(actor, Prisma.sql`p.department_id`)}`;
  const files = (plan?.files ?? []).map((file) => ({ ...file, at: new Date(file.at) }));
  return plan ? { ...plan, files } : null;
}

/** Where a file is meant to go: to a section of a plan, or to a document as its next version. */
export type Destination = { planId: string; requirementId: string } | { evidenceId: string };

/** Whether the destination exists within reach of the actor's attaching, asked before a file is taken in. One statement. */
export async function isDestination(actor: Actor, to: Destination): Promise<boolean> {
  const ids = "evidenceId" in to ? [to.evidenceId] : [to.planId, to.requirementId];
  if (!ids.every(isId)) return false;
  const reach = within(actor, "evidence.attach");
  const rows =
    "evidenceId" in to
      ? await db.$queryRaw<[]>`select from evidence where id = ${to.evidenceId}::uuid
          and (${reach}::uuid[] is null or department_id = any(${reach}::uuid[]))`
      : await db.$queryRaw<[]>`select from draft_sections s join plans p on p.id = s.plan_id
          where s.plan_id = ${to.planId}::uuid and s.requirement_id = ${to.requirementId}::uuid
          and (${reach}::uuid[] is null or p.department_id = any(${reach}::uuid[]))`;
  return rows.length > 0;
}
