import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RowEvidence } from "@/app/(work)/row-evidence";
import { StandingForm } from "@/components/registers/standing-form";
import { DecideForm } from "@/components/services/decide-form";
import { Recommendation } from "@/components/services/recommendation";
import { RecommendationForm } from "@/components/services/recommendation-form";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { change, restore, withdraw } from "@/lib/services/actions";
import { statusLooks, statusWords } from "@/lib/services/labels";
import { getRecommendation } from "@/lib/services/queries";
import { changeable } from "@/lib/services/status";

type Address = PageProps<"/services/[recommendationId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("services"))("one") };
}

export default async function ServicePage({ params, searchParams }: Address) {
  const { actor } = await requireVisit("register.read");
  const row = await getRecommendation(actor, (await params).recommendationId);
  if (!row) notFound();
  const say = await getTranslations();
  const mayChange = can(actor, "register.write", row) && changeable.includes(row.status);
  const query = actor.departmentId ? "" : `?department=${encodeURIComponent(row.abbreviation)}`;
  return (
    <>
      <PageHeader
        title={<span lang={row.language}>{row.service}</span>}
        breadcrumbs={[{ label: say("services.title"), href: `/services${query}` as Route }]}
        status={
          <>
            <Tag {...statusLooks[row.status]}>{say(statusWords[row.status])}</Tag>
            {row.withdrawnAt && (
              <Tag tone="caution" shape="back">
                {say("registers.withdrawn")}
              </Tag>
            )}
          </>
        }
        actions={
          mayChange && (
            <StandingForm
              key={row.version}
              action={row.withdrawnAt ? restore : withdraw}
              hidden={{ recommendationId: row.id, version: row.version }}
              withdrawn={row.withdrawnAt !== null}
            />
          )
        }
      />
      <Recommendation row={row} />
      <RowEvidence actor={actor} kind="recommendation" row={row} page="/services" search={searchParams} />
      {!row.withdrawnAt && can(actor, "register.decide", row) && <DecideForm row={row} key={row.version} />}
      {mayChange && !row.withdrawnAt && (
        <Panel title={say("registers.change")}>
          <RecommendationForm
            key={row.version}
            action={change}
            hidden={{ recommendationId: row.id, version: row.version }}
            row={row}
          />
        </Panel>
      )}
    </>
  );
}
