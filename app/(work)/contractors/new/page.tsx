import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ContractForm } from "@/components/contractors/contract-form";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireVisit } from "@/lib/auth/guard";
import { add } from "@/lib/contractors/actions";
import { contractorsParameters } from "@/lib/contractors/filter";
import { readAddressFilter } from "@/lib/platform/address-filter";
import { getRegisterOwner, listRegisterDepartments } from "@/lib/registers/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("contractors"))("add") };
}

export default async function NewContractPage({ searchParams }: PageProps<"/contractors/new">) {
  const { actor } = await requireVisit("register.write");
  const { department } = readAddressFilter(contractorsParameters, await searchParams).filter;
  const owner = await getRegisterOwner(actor, "contractors", department);
  if (department && !owner) notFound();
  const departments = owner ? undefined : await listRegisterDepartments(actor);
  const words = await getTranslations("contractors");
  return (
    <>
      <PageHeader
        title={words("add")}
        lede={owner?.name}
        breadcrumbs={[{ label: words("title"), href: "/contractors" as Route }]}
      />
      <Panel>
        <ContractForm
          action={add}
          hidden={owner ? { departmentId: owner.id } : {}}
          departments={departments}
        />
      </Panel>
    </>
  );
}
