import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RowEvidence } from "@/app/(work)/row-evidence";
import { OutreachFacts } from "@/components/outreach/outreach-facts";
import { OutreachForm } from "@/components/outreach/outreach-form";
import { StandingForm } from "@/components/registers/standing-form";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { dayOf } from "@/lib/i18n/instant";
import { change, restore, withdraw } from "@/lib/outreach/actions";
import { getOutreach } from "@/lib/outreach/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outreach"))("one") };
}

export default async function OutreachEntryPage({ params, searchParams }: PageProps<"/outreach/[entryId]">) {
  const { actor, now } = await requireVisit("register.read");
  const row = await getOutreach(actor, (await params).entryId);
  if (!row) notFound();
  const say = await getTranslations();
  const mayChange = can(actor, "register.write", row);
  const hidden = { entryId: row.id, version: row.version };
  const query = actor.departmentId ? "" : `?department=${encodeURIComponent(row.abbreviation)}`;
  return (
    <>
      <PageHeader
        title={<bdi>{row.outlet}</bdi>}
        breadcrumbs={[{ label: say("outreach.title"), href: `/outreach${query}` as Route }]}
        status={
          row.withdrawnAt && (
            <Tag tone="caution" shape="back">
              {say("registers.withdrawn")}
            </Tag>
          )
        }
        actions={
          mayChange && (
            <StandingForm
              key={row.version}
              action={row.withdrawnAt ? restore : withdraw}
              hidden={hidden}
              withdrawn={row.withdrawnAt !== null}
            />
          )
        }
      />
      <OutreachFacts row={row} />
      <RowEvidence actor={actor} kind="outreach" row={row} page="/outreach" search={searchParams} />
      {mayChange && !row.withdrawnAt && (
        <Panel title={say("registers.change")}>
          <OutreachForm key={row.version} action={change} hidden={hidden} row={row} today={dayOf(now)} />
        </Panel>
      )}
    </>
  );
}
