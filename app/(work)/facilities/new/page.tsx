import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SiteForm } from "@/components/facilities/site-form";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireVisit } from "@/lib/auth/guard";
import { add } from "@/lib/facilities/actions";
import { facilitiesParameters } from "@/lib/facilities/filter";
import { readAddressFilter } from "@/lib/platform/address-filter";
import { getRegisterOwner, listRegisterDepartments } from "@/lib/registers/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("facilities"))("add") };
}

export default async function NewFacilityPage({ searchParams }: PageProps<"/facilities/new">) {
  const { actor } = await requireVisit("register.write");
  const { department } = readAddressFilter(facilitiesParameters, await searchParams).filter;
  const owner = await getRegisterOwner(actor, "facilities", department);
  if (department && !owner) notFound();
  const departments = owner ? undefined : await listRegisterDepartments(actor);
  const words = await getTranslations("facilities");
  return (
    <>
      <PageHeader
        title={words("add")}
        lede={owner?.name}
        breadcrumbs={[{ label: words("title"), href: "/facilities" as Route }]}
      />
      <Panel>
        <SiteForm action={add} hidden={owner ? { departmentId: owner.id } : {}} departments={departments} />
      </Panel>
    </>
  );
}
