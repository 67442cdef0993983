import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ContractForm } from "@/components/contractors/contract-form";
import { NewRowPage } from "@/components/registers/new-row-page";
import { requireVisit } from "@/lib/auth/guard";
import { add } from "@/lib/contractors/actions";
import { contractorsParameters } from "@/lib/contractors/filter";
import { readAddressFilter } from "@/lib/platform/address-filter";
import { getNewRow } from "@/lib/registers/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("contractors"))("add") };
}

export default async function NewContractPage({ searchParams }: PageProps<"/contractors/new">) {
  const { actor } = await requireVisit("register.write");
  const { department } = readAddressFilter(contractorsParameters, await searchParams).filter;
  const row = await getNewRow(actor, department);
  if (!row) notFound();
  const { owner, ...of } = row;
  return (
    <NewRowPage noun="contractors" owner={owner}>
      <ContractForm {...of} action={add} />
    </NewRowPage>
  );
}
