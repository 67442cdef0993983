import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RowEvidence } from "@/app/(work)/row-evidence";
import { OutreachFacts } from "@/components/outreach/outreach-facts";
import { OutreachForm } from "@/components/outreach/outreach-form";
import { RegisterRowPage } from "@/components/registers/register-row-page";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { dayOf } from "@/lib/i18n/instant";
import { change, restore, withdraw } from "@/lib/outreach/actions";
import { doneWords } from "@/lib/outreach/labels";
import { getOutreach } from "@/lib/outreach/queries";
import { doneOf } from "@/lib/registers/done";

export async function generateMetadata() {
  return { title: (await getTranslations("outreach"))("one") };
}

export default async function OutreachEntryPage({ params, searchParams }: PageProps<"/outreach/[entryId]">) {
  const { actor, now } = await requireVisit("register.read");
  const row = await getOutreach(actor, (await params).entryId);
  if (!row) notFound();
  const hidden = { entryId: row.id, version: row.version };
  return (
    <RegisterRowPage
      noun="outreach"
      row={row}
      reader={actor}
      title={<bdi>{row.outlet}</bdi>}
      done={doneOf(doneWords, row, await searchParams)}
      mayChange={can(actor, "register.write", row)}
      standing={{ withdraw, restore, hidden }}
      change={<OutreachForm action={change} hidden={hidden} row={row} today={dayOf(now)} />}
    >
      <OutreachFacts row={row} />
      <RowEvidence actor={actor} kind="outreach" row={row} page="/outreach" search={searchParams} />
    </RegisterRowPage>
  );
}
