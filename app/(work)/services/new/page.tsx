import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NewRowPage } from "@/components/registers/new-row-page";
import { RecommendationForm } from "@/components/services/recommendation-form";
import { requireVisit } from "@/lib/auth/guard";
import { readAddressFilter } from "@/lib/platform/address-filter";
import { getNewRow } from "@/lib/registers/queries";
import { add } from "@/lib/services/actions";
import { servicesParameters } from "@/lib/services/filter";

export async function generateMetadata() {
  return { title: (await getTranslations("services"))("add") };
}

export default async function NewServicePage({ searchParams }: PageProps<"/services/new">) {
  const { actor } = await requireVisit("register.write");
  const { department } = readAddressFilter(servicesParameters, await searchParams).filter;
  const row = await getNewRow(actor, department);
  if (!row) notFound();
  const { owner, ...of } = row;
  return (
    <NewRowPage noun="services" owner={owner}>
      <RecommendationForm {...of} action={add} />
    </NewRowPage>
  );
}
