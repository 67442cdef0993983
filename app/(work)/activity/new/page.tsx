import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReportForm } from "@/components/activity/report-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { NewRowPage } from "@/components/registers/new-row-page";
import { report } from "@/lib/activity/actions";
import { listPlaces } from "@/lib/activity/queries";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { getRegisterOwner } from "@/lib/registers/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("activity"))("add") };
}

export default async function NewActivityPage({ searchParams }: PageProps<"/activity/new">) {
  const { actor, now } = await requireVisit("activity.report");
  const { department } = await searchParams;
  const named = typeof department === "string" ? department : undefined;
  const owner = await getRegisterOwner(actor, null, named);
  // It is reported by the department itself: another's, even one that may be read, has no form here.
  if (!owner || !can(actor, "activity.report", { departmentId: owner.id })) notFound();
  const [words, places] = await Promise.all([getTranslations("activity"), listPlaces(actor, owner.id)]);
  const hidden = { departmentId: owner.id, formKey: randomUUID() };
  return (
    <ClientMessages catalogues={["activity"]}>
      <NewRowPage noun="activity" owner={owner} lede={words("new-lede")}>
        <ReportForm action={report} hidden={hidden} now={now} places={places} />
      </NewRowPage>
    </ClientMessages>
  );
}
