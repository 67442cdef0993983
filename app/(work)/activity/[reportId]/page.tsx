import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RowEvidence } from "@/app/(work)/row-evidence";
import { Report } from "@/components/activity/report";
import { ReportForm } from "@/components/activity/report-form";
import { Sent } from "@/components/activity/sent";
import { Versions } from "@/components/activity/versions";
import { ClientMessages } from "@/components/layout/client-messages";
import { StandingForm } from "@/components/registers/standing-form";
import { Confirm } from "@/components/ui/confirm";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { correct, restore, withdraw } from "@/lib/activity/actions";
import { getActivity, listPlaces } from "@/lib/activity/queries";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";

type Address = PageProps<"/activity/[reportId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activity"))("one") };
}

export default async function ActivityReportPage({ params, searchParams }: Address) {
  const { actor, now } = await requireVisit("activity.read");
  const found = await getActivity(actor, (await params).reportId);
  if (!found) notFound();
  const { row, versions } = found;
  const mayChange = can(actor, "activity.report", row);
  const places = mayChange ? await listPlaces(actor, row.departmentId) : [];
  const [say, { sent }] = await Promise.all([getTranslations(), searchParams]);
  const query = actor.departmentId ? "" : `?department=${encodeURIComponent(row.abbreviation)}`;
  const hidden = { reportId: row.id, version: row.version };
  return (
    <ClientMessages catalogues={["activity"]}>
      <PageHeader
        title={say("activity.one")}
        lede={<span className="[overflow-wrap:anywhere]">{row.site}</span>}
        breadcrumbs={[{ label: say("activity.title"), href: `/activity${query}` as Route }]}
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
      {sent && mayChange && row.version === 1 && <Sent row={row} />}
      <Report row={row} />
      <RowEvidence actor={actor} kind="activity" row={row} page="/activity" search={searchParams} />
      <Versions versions={versions} />
      {mayChange && !row.withdrawnAt && (
        <Panel title={say("activity.correct")} lede={say("activity.correct-lede")} id="correct">
          <Confirm open={say("activity.correct")}>
            <ReportForm
              key={row.version}
              action={correct}
              hidden={hidden}
              now={now}
              places={places}
              row={row}
            />
          </Confirm>
        </Panel>
      )}
    </ClientMessages>
  );
}
