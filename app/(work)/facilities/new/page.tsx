import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SiteForm } from "@/components/facilities/site-form";
import { NewRowPage } from "@/components/registers/new-row-page";
import { requireVisit } from "@/lib/auth/guard";
import { add } from "@/lib/facilities/actions";
import { facilitiesParameters } from "@/lib/facilities/filter";
import { readAddressFilter } from "@/lib/platform/address-filter";
import { getNewRow } from "@/lib/registers/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("facilities"))("add") };
}

export default async function NewFacilityPage({ searchParams }: PageProps<"/facilities/new">) {
  const { actor } = await requireVisit("register.write");
  const { department } = readAddressFilter(facilitiesParameters, await searchParams).filter;
  const row = await getNewRow(actor, department);
  if (!row) notFound();
  const { owner, ...of } = row;
  return (
    <NewRowPage noun="facilities" owner={owner}>
      <SiteForm {...of} action={add} />
    </NewRowPage>
  );
}
