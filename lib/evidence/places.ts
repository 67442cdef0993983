import type { Permission } from "@/lib/auth/permissions";
import type { FileKind } from "@/lib/db/generated/enums";
import { cityZone } from "@/lib/i18n/instant";
import type { MessageKey } from "@/lib/i18n/message-key";
import { statesBefore } from "@/lib/plans/status";
import { documents, everyKind } from "./kinds";

/** Every kind of place a document can stand at. */
export type PlaceKind = "section" | "activity" | "facility" | "contract" | "recommendation" | "outreach";

/** The ids that name places, called alike in addresses, forms, programs and the columns of a link. */
export const placeIds = {
  planId: "plan_id",
  requirementId: "requirement_id",
  reportId: "report_id",
  facilityId: "facility_id",
  contractId: "contract_id",
  recommendationId: "recommendation_id",
  entryId: "entry_id",
} as const;
export type PlaceId = keyof typeof placeIds;
export type PlaceIds = { [Id in PlaceId]?: string | null | undefined };

type Entry = {
  /** What names it; the first is what the trail calls it by. */
  ids: readonly [PlaceId, ...PlaceId[]];
  /** The table whose row, named by the first id, is locked while files come and go. */
  table: string;
  /** As SQL: every such place, under the columns of its ids, with department_id, requirement, whether it is `open` and what it is `called`. */
  rows: string;
  read: Permission;
  /** The kinds of file that may stand there. */
  takes: readonly FileKind[];
  /** Whether names of files are screened for personal identifiers. */
  screened: boolean;
  /** What is said where it is not open. */
  closed: MessageKey;
  subjectType: "plan" | "register";
  /** "…, and with WHAT" */
  named: MessageKey;
};

/** The row of a register, which is open until it is taken back; `called` is its name as SQL. */
const row = <Id extends PlaceId>(id: Id, table: string, called: string, named: MessageKey) => ({
  ids: [id] as const,
  table,
  rows: `select id as ${placeIds[id]}, department_id, null as requirement, withdrawn_at is null as open, ${called} as called from ${table}`,
  read: "register.read" as Permission,
  takes: everyKind,
  screened: false,
  closed: "evidence.error.withdrawn" as const,
  subjectType: "register" as const,
  named,
});

const openStates = statesBefore("submit").map((state) => `'${state}'`);

/** Where documents stand. Whatever differs from place to place is read here; nothing else asks which it is. */
export const places = {
  section: {
    ids: ["planId", "requirementId"],
    table: "plans",
    rows: `select s.plan_id, s.requirement_id, p.department_id, r.number, r.key as requirement, p.status in (${openStates}) as open, r.title as called
      from draft_sections s join plans p on p.id = s.plan_id join requirements r on r.id = s.requirement_id`,
    read: "evidence.read",
    takes: everyKind,
    screened: false,
    closed: "evidence.error.draft-closed",
    subjectType: "plan",
    named: "evidence.place.section",
  },
  activity: {
    ...row(
      "reportId",
      "activity_reports",
      `concat_ws(', ', site, (observed_at at time zone '${cityZone}')::date)`,
      "evidence.place.activity",
    ),
    read: "activity.read",
    takes: documents,
    screened: true,
  },
  facility: row("facilityId", "facilities", "name", "evidence.place.facility"),
  contract: row("contractId", "contracts", "concat_ws(', ', number, contractor)", "evidence.place.contract"),
  recommendation: row(
    "recommendationId",
    "service_recommendations",
    "service",
    "evidence.place.recommendation",
  ),
  outreach: row("entryId", "outreach_entries", "concat_ws(', ', outlet, held_on)", "evidence.place.outreach"),
} as const satisfies Record<PlaceKind, Entry>;

export const placeKinds = Object.keys(places) as PlaceKind[];

/** One place: its kind and exactly the ids that name it. */
export type Place = { kind: PlaceKind; ids: { [Id in PlaceId]?: string } };

/** The one place these ids name; null when they name none, or more than one. */
export function placeOf(given: PlaceIds): Place | null {
  const named = (Object.keys(placeIds) as PlaceId[]).filter((id) => given[id]);
  const kind = placeKinds.find((one) => {
    const ids: readonly PlaceId[] = places[one].ids;
    return ids.length === named.length && ids.every((id) => named.includes(id));
  });
  return kind ? { kind, ids: Object.fromEntries(named.map((id) => [id, given[id]])) } : null;
}

/** The id by which the trail calls a place: that of the plan, or of the register's row. */
export const subjectIdOf = ({ kind, ids }: Place): string => ids[places[kind].ids[0]] ?? "";
