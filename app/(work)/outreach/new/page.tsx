import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OutreachForm } from "@/components/outreach/outreach-form";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireVisit } from "@/lib/auth/guard";
import { dayOf } from "@/lib/i18n/instant";
import { add } from "@/lib/outreach/actions";
import { outreachParameters } from "@/lib/outreach/filter";
import { readAddressFilter } from "@/lib/platform/address-filter";
import { getRegisterOwner, listRegisterDepartments } from "@/lib/registers/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("outreach"))("add") };
}

export default async function NewOutreachPage({ searchParams }: PageProps<"/outreach/new">) {
  const { actor, now } = await requireVisit("register.write");
  const { department, language } = readAddressFilter(outreachParameters, await searchParams).filter;
  const owner = await getRegisterOwner(actor, null, department);
  if (department && !owner) notFound();
  const departments = owner ? undefined : await listRegisterDepartments(actor);
  const words = await getTranslations("outreach");
  return (
    <>
      <PageHeader
        title={words("add")}
        lede={owner?.name}
        breadcrumbs={[{ label: words("title"), href: "/outreach" as Route }]}
      />
      <Panel>
        <OutreachForm
          action={add}
          hidden={owner ? { departmentId: owner.id } : {}}
          language={language}
          departments={departments}
          today={dayOf(now)}
        />
      </Panel>
    </>
  );
}
