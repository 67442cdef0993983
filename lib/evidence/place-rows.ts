import { type Actor, within } from "@/lib/auth/permissions";
import { Prisma } from "@/lib/db/generated/client";
import { type Place, type PlaceId, placeIds, placeKinds, places } from "./places";

const { sql, raw, join } = Prisma;

/** Every place of a kind, as SQL. */
export const rowsOf = (kind: Place["kind"]): Prisma.Sql => raw(`(${places[kind].rows})`);

/** Whether the row called `alias` is, or stands at, this place. */
export const isAt = (alias: string, { ids }: Place): Prisma.Sql =>
  join(
    Object.entries(ids).map(
      ([id, value]) => sql`${raw(`${alias}.${placeIds[id as PlaceId]}`)} = ${value}::uuid`,
    ),
    " and ",
  );

/** Whether the link called `link` stands at the place called `place`, which is of this kind. */
export const standsAt = (kind: Place["kind"], link: string, place: string): Prisma.Sql =>
  raw(places[kind].ids.map((id) => `${link}.${placeIds[id]} = ${place}.${placeIds[id]}`).join(" and "));

/** The kind of place the link called `link` stands at. */
export const kindOf = (link: string): Prisma.Sql =>
  raw(
    `case ${placeKinds.map((kind) => `when ${link}.${placeIds[places[kind].ids[0]]} is not null then '${kind}'`).join(" ")} end`,
  );

/** Whether the actor may read, or whatever else `permission` is, the department in this column. */
export function reaches(actor: Actor, permission: Parameters<typeof within>[1], column: string): Prisma.Sql {
  const reach = within(actor, permission);
  return sql`(${reach}::uuid[] is null or ${raw(column)} = any(${reach}::uuid[]))`;
}

/** Whether the actor may read the document called `evidence`: one of the places where it stands or stood. */
export const mayRead = (actor: Actor, evidence: string): Prisma.Sql => sql`exists (
  select from evidence_links stood where stood.evidence_id = ${raw(evidence)}.id and case ${kindOf("stood")}
    ${join(
      placeKinds.map(
        (kind) => sql`when ${kind} then ${reaches(actor, places[kind].read, `${evidence}.department_id`)}`,
      ),
      " ",
    )} end)`;
