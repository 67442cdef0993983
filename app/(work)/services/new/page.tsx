import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RecommendationForm } from "@/components/services/recommendation-form";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireVisit } from "@/lib/auth/guard";
import { readAddressFilter } from "@/lib/platform/address-filter";
import { getRegisterOwner, listRegisterDepartments } from "@/lib/registers/queries";
import { add } from "@/lib/services/actions";
import { servicesParameters } from "@/lib/services/filter";

export async function generateMetadata() {
  return { title: (await getTranslations("services"))("add") };
}

export default async function NewServicePage({ searchParams }: PageProps<"/services/new">) {
  const { actor } = await requireVisit("register.write");
  const { department } = readAddressFilter(servicesParameters, await searchParams).filter;
  const owner = await getRegisterOwner(actor, "services", department);
  if (department && !owner) notFound();
  const departments = owner ? undefined : await listRegisterDepartments(actor);
  const words = await getTranslations("services");
  return (
    <>
      <PageHeader
        title={words("add")}
        lede={owner?.name}
        breadcrumbs={[{ label: words("title"), href: "/services" as Route }]}
      />
      <Panel>
        <RecommendationForm
          action={add}
          hidden={owner ? { departmentId: owner.id } : {}}
          departments={departments}
        />
      </Panel>
    </>
  );
}
