import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OutreachForm } from "@/components/outreach/outreach-form";
import { NewRowPage } from "@/components/registers/new-row-page";
import { requireVisit } from "@/lib/auth/guard";
import { dayOf } from "@/lib/i18n/instant";
import { add } from "@/lib/outreach/actions";
import { outreachParameters } from "@/lib/outreach/filter";
import { readAddressFilter } from "@/lib/platform/address-filter";
import { getNewRow } from "@/lib/registers/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("outreach"))("add") };
}

export default async function NewOutreachPage({ searchParams }: PageProps<"/outreach/new">) {
  const { actor, now } = await requireVisit("register.write");
  const { department, language } = readAddressFilter(outreachParameters, await searchParams).filter;
  const row = await getNewRow(actor, department);
  if (!row) notFound();
  const { owner, ...of } = row;
  return (
    <NewRowPage noun="outreach" owner={owner}>
      <OutreachForm {...of} action={add} language={language} today={dayOf(now)} />
    </NewRowPage>
  );
}
