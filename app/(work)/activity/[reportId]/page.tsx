import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RowEvidence } from "@/app/(work)/row-evidence";
import { Report } from "@/components/activity/report";
import { ReportForm } from "@/components/activity/report-form";
import { Sent } from "@/components/activity/sent";
import { Versions } from "@/components/activity/versions";
import { ClientMessages } from "@/components/layout/client-messages";
import { RegisterRowPage } from "@/components/registers/register-row-page";
import { Confirm } from "@/components/ui/confirm";
import { Panel } from "@/components/ui/panel";
import { correct, restore, withdraw } from "@/lib/activity/actions";
import { doneWords } from "@/lib/activity/labels";
import { getActivity, listPlaces } from "@/lib/activity/queries";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { doneOf } from "@/lib/registers/done";

type Address = PageProps<"/activity/[reportId]">;

export async function generateMetadata() {
  return { title: (await getTranslations("activity"))("one") };
}

export default async function ActivityReportPage({ params, searchParams }: Address) {
  const { actor, now } = await requireVisit("activity.read");
  const found = await getActivity(actor, (await params).reportId);
  if (!found) notFound();
  const { row, versions } = found;
  const mayChange = can(actor, "activity.report", row);
  const places = mayChange ? await listPlaces(actor, row.departmentId) : [];
  const words = await getTranslations("activity");
  const hidden = { reportId: row.id, version: row.version };
  return (
    <ClientMessages catalogues={["activity"]}>
      <RegisterRowPage
        noun="activity"
        row={row}
        reader={actor}
        title={words("one")}
        lede={<span className="[overflow-wrap:anywhere]">{row.site}</span>}
        done={doneOf(doneWords, row, await searchParams)}
        addedNote={<Sent row={row} />}
        mayChange={mayChange}
        standing={{ withdraw, restore, hidden }}
      >
        <Report row={row} />
        <RowEvidence actor={actor} kind="activity" row={row} page="/activity" search={searchParams} />
        <Versions versions={versions} />
        {mayChange && !row.withdrawnAt && (
          <Panel key={row.version} title={words("correct")} lede={words("correct-lede")} id="correct">
            <Confirm open={words("correct")}>
              <ReportForm action={correct} hidden={hidden} now={now} places={places} row={row} />
            </Confirm>
          </Panel>
        )}
      </RegisterRowPage>
    </ClientMessages>
  );
}
