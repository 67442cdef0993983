import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ImportPage } from "@/components/imports/import-page";
import { requireVisit } from "@/lib/auth/guard";
import { lists } from "@/lib/imports/lists";
import { getImport } from "@/lib/imports/queries";
import { pageSize } from "@/lib/imports/report";
import { importParameters, viewOf } from "@/lib/imports/view";
import { readAddressFilter } from "@/lib/platform/address-filter";

export async function generateMetadata() {
  return { title: (await getTranslations("imports"))("one") };
}

export default async function OneImportPage({ params, searchParams }: PageProps<"/imports/[importId]">) {
  const visit = await requireVisit("import.bring");
  const file = await getImport(visit.actor, (await params).importId, visit.now);
  if (!file) notFound();
  const { filter, page, misread } = readAddressFilter(importParameters, await searchParams);
  const view = await viewOf(visit, file, filter, page);
  return (
    <ImportPage
      file={file}
      of={lists[file.list]}
      view={view}
      show={filter.show}
      pageSize={pageSize}
      misread={misread}
    />
  );
}
