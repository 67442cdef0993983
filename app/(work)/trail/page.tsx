import { getTranslations } from "next-intl/server";
import { TrailSheet } from "@/components/audit/trail-sheet";
import { listEvents, listTrailDepartments } from "@/lib/audit/queries";
import { trailCursor, trailFilter } from "@/lib/audit/rules";
import { requireVisit } from "@/lib/auth/guard";

export async function generateMetadata() {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function TrailPage({ searchParams }: PageProps<"/trail">) {
  const { actor } = await requireVisit("event.read");
  const asked = await searchParams;
  const filter = trailFilter(asked);
  const [page, departments] = await Promise.all([
    listEvents(actor, filter, trailCursor(asked)),
    listTrailDepartments(actor),
  ]);
  return <TrailSheet page={page} filter={filter} departments={departments} />;
}
