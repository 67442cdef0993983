import { EvidencePanel } from "@/components/evidence/evidence-panel";
import { type Actor, can } from "@/lib/auth/permissions";
import { noticeOf } from "@/lib/evidence/notice";
import { type PlaceKind, places } from "@/lib/evidence/places";
import { getEvidence } from "@/lib/evidence/queries";

/** The files of a row of a register. `page` is the address that shows it, `search` what that address carries besides. */
export async function RowEvidence({
  actor,
  kind,
  row,
  page,
  search,
}: {
  actor: Actor;
  kind: Exclude<PlaceKind, "section">;
  row: { id: string; departmentId: string; withdrawnAt: unknown };
  page: string;
  search: Promise<Record<string, string | string[] | undefined>>;
}) {
  const ids = { [places[kind].ids[0]]: row.id };
  return (
    <EvidencePanel
      place={{ kind, ids, back: `${page}/${row.id}` }}
      evidence={await getEvidence(actor, ids)}
      mayAttach={!row.withdrawnAt && can(actor, "evidence.attach", row)}
      notice={noticeOf(await search)}
    />
  );
}
