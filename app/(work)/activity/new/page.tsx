import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReportForm } from "@/components/activity/report-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { report } from "@/lib/activity/actions";
import { listPlaces } from "@/lib/activity/queries";
import { requireVisit } from "@/lib/auth/guard";
import { getRegisterOwner } from "@/lib/registers/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("activity"))("add") };
}

export default async function NewActivityPage() {
  const { actor, now } = await requireVisit("activity.report");
  const owner = await getRegisterOwner(actor, null, undefined);
  if (!owner) notFound();
  const [words, places] = await Promise.all([getTranslations("activity"), listPlaces(actor, owner.id)]);
  return (
    <ClientMessages catalogues={["activity"]}>
      <PageHeader
        title={words("add")}
        lede={
          <>
            <p className="font-semibold text-ink">{owner.name}</p>
            <p>{words("new-lede")}</p>
          </>
        }
        breadcrumbs={[{ label: words("title"), href: "/activity" as Route }]}
      />
      <Panel>
        <ReportForm
          action={report}
          hidden={{ departmentId: owner.id, formKey: randomUUID() }}
          now={now}
          places={places}
        />
      </Panel>
    </ClientMessages>
  );
}
