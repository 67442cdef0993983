import { getTranslations } from "next-intl/server";
import { TrailSheet } from "@/components/audit/trail-sheet";
import { listEvents, listTrailDepartments } from "@/lib/audit/queries";
import { readTrailFilter, trailCursor } from "@/lib/audit/rules";
import { requireVisit } from "@/lib/auth/guard";

export async function generateMetadata() {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function TrailPage({ searchParams }: PageProps<"/trail">) {
  const { actor } = await requireVisit("event.read");
  const asked = await searchParams;
  const departments = await listTrailDepartments(actor);
  const known = departments.map(({ abbreviation }) => abbreviation);
  const { filter, misread } = readTrailFilter(asked, known);
  const page = await listEvents(actor, filter, trailCursor(asked));
  return <TrailSheet page={page} filter={filter} misread={misread} departments={departments} />;
}
