import type { Actor } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { FileKind, ScanState } from "@/lib/db/generated/enums";
import { isId } from "@/lib/platform/text";
import type { PlaceEvidence } from "./facts";
import { everyKind } from "./kinds";
import { isAt, kindOf, mayRead, reaches, rowsOf, standsAt } from "./place-rows";
import { type Place, type PlaceIds, type PlaceKind, placeOf, places } from "./places";

/** Version `v` with its file `f` and its sender `u`, as JSON. */
const version = Prisma.sql`jsonb_build_object('id', v.id, 'number', v.number, 'fileName', v.file_name, 'kind', v.kind, 'size', f.size,
  'sha256', f.sha256, 'scan', f.scan, 'by', u.name, 'at', v.added_at)`;

const versions = Prisma.sql`evidence_versions v join stored_files f on f.sha256 = v.sha256 join users u on u.id = v.added_by_id`;

/** The documents at the place that `is` names and is within reach, in the order they came, and others that may stand there. */
async function evidenceAt(actor: Actor, kind: PlaceKind, is: Prisma.Sql): Promise<PlaceEvidence> {
  const { read, takes } = places[kind];
  const [row] = await db.$queryRaw<{ evidence: PlaceEvidence }[]>`
    with place as (
      select x.* from ${rowsOf(kind)} x where ${is} and ${reaches(actor, read, "x.department_id")}
    ), live as (
      select l.* from evidence_links l join place on ${standsAt(kind, "l", "place")} where l.ended_at is null
    )
    select jsonb_build_object(
      'items', (
        select coalesce(jsonb_agg(jsonb_build_object('linkId', l.id, 'evidenceId', e.id, 'title', e.title,
          'sections', (
            select coalesce(jsonb_agg(distinct r.number), '[]') from evidence_links o join requirements r on r.id = o.requirement_id
            where o.evidence_id = e.id and o.ended_at is null and o.id <> l.id and (l.plan_id is null or o.plan_id = l.plan_id)),
          'elsewhere', (
            select coalesce(jsonb_agg(distinct ${kindOf("o")}), '[]') from evidence_links o
            where o.evidence_id = e.id and o.ended_at is null and o.id <> l.id and o.plan_id is null),
          'versions', (select jsonb_agg(${version} order by v.number desc) from ${versions} where v.evidence_id = e.id))
          order by l.linked_at, l.id), '[]')
        from live l join evidence e on e.id = l.evidence_id),
      'reusable', (
        select coalesce(jsonb_agg(jsonb_build_object('evidenceId', o.id, 'title', o.title) order by o.created_at desc), '[]')
        from (select e.* from evidence e where e.department_id = place.department_id and ${mayRead(actor, "e")}
          and not exists (select from live l where l.evidence_id = e.id)
          and not exists (select from evidence_versions v where v.evidence_id = e.id and v.kind::text <> all(${[...takes]}))
          order by e.created_at desc limit 100) o)
    ) as evidence from place`;
  return row?.evidence ?? nothing;
}

const nothing: PlaceEvidence = { items: [], reusable: [] };

/**
 * The documents at a row of a register, in the order they came, and the newest hundred others of the department that
 * may stand there. Empty when it is out of reach. One statement.
 */
export async function getEvidence(actor: Actor, ids: PlaceIds): Promise<PlaceEvidence> {
  const place = placeOf(ids);
  if (!place || !Object.values(place.ids).every(isId)) return nothing;
  return evidenceAt(actor, place.kind, isAt("x", place));
}

/** The same of the section with this number of a plan. One statement. */
export async function getSectionEvidence(
  actor: Actor,
  planId: string,
  number: string,
): Promise<PlaceEvidence> {
  if (!isId(planId) || !/^\d{1,4}$/.test(number)) return nothing;
  return evidenceAt(
    actor,
    "section",
    Prisma.sql`x.plan_id = ${planId}::uuid and x.number = ${Number(number)}`,
  );
}

/** The summary behind the measure of every asked task of this kind; see lib/registers/summary.ts. */
export const evidenceSummary = Prisma.sql`
  select a.task_id, jsonb_build_object('files', (select count(*) from evidence_links l
    where l.plan_id = a.plan_id and l.requirement_id = a.requirement_id and l.ended_at is null)) as summary
  from asked a where a.kind = 'evidence'`;

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
    where v.id = ${versionId}::uuid and ${mayRead(actor, "e")}`;
  return row ?? null;
}

/** Where a file is meant to go: to a place, or to a document as its next version. */
export type Destination = Place | { evidenceId: string };

/**
 * The kinds of file the destination takes, asked before a file is taken in; null when it does not exist within reach of
 * the actor's attaching. One statement.
 */
export async function kindsTaken(actor: Actor, to: Destination): Promise<readonly FileKind[] | null> {
  if ("evidenceId" in to) {
    if (!isId(to.evidenceId)) return null;
    const [row] = await db.$queryRaw<{ at: PlaceKind[] | null }[]>`
      select (select jsonb_agg(distinct ${kindOf("l")}) from evidence_links l where l.evidence_id = e.id and l.ended_at is null) as at
      from evidence e where e.id = ${to.evidenceId}::uuid and ${reaches(actor, "evidence.attach", "e.department_id")}`;
    return row
      ? everyKind.filter((kind) => (row.at ?? []).every((at) => places[at].takes.includes(kind)))
      : null;
  }
  if (!Object.values(to.ids).every(isId)) return null;
  const rows = await db.$queryRaw<[]>`
    select from ${rowsOf(to.kind)} x where ${isAt("x", to)} and ${reaches(actor, "evidence.attach", "x.department_id")}`;
  return rows.length > 0 ? places[to.kind].takes : null;
}
