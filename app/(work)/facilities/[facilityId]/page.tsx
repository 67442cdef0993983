import { randomUUID } from "node:crypto";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RowEvidence } from "@/app/(work)/row-evidence";
import { CopyForm } from "@/components/facilities/copy-form";
import { ProtocolPanel } from "@/components/facilities/protocol-panel";
import { SiteFactsPanel } from "@/components/facilities/site-facts";
import { StandingForm } from "@/components/facilities/standing-form";
import { TrainingPanel } from "@/components/facilities/training-panel";
import { VersionList } from "@/components/facilities/version-list";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { siteParameters } from "@/lib/facilities/filter";
import { getSite, listNeighbours } from "@/lib/facilities/queries";
import { dayOf } from "@/lib/i18n/instant";
import { readAddressFilter } from "@/lib/platform/address-filter";

type Address = PageProps<"/facilities/[facilityId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("facilities"))("one") };
}

export default async function FacilityPage({ params, searchParams }: Address) {
  const { actor, now } = await requireVisit("register.read");
  const { version } = readAddressFilter(siteParameters, await searchParams).filter;
  const site = await getSite(actor, (await params).facilityId, version ? Number(version) : undefined);
  if (!site || (version && !site.shown)) notFound();
  const say = await getTranslations();
  const mayWrite = can(actor, "register.write", site);
  const mayChange = mayWrite && !site.withdrawnAt;
  const neighbours = mayChange && site.shown ? await listNeighbours(actor, site) : [];
  const query = actor.departmentId ? "" : `?department=${encodeURIComponent(site.abbreviation)}`;
  const today = dayOf(now);
  return (
    <>
      <PageHeader
        title={<bdi>{site.name}</bdi>}
        breadcrumbs={[{ label: say("facilities.title"), href: `/facilities${query}` as Route }]}
        status={
          site.withdrawnAt && (
            <Tag tone="caution" shape="back">
              {say("registers.withdrawn")}
            </Tag>
          )
        }
        actions={mayWrite && <StandingForm of="site" row={site} />}
      />
      <SiteFactsPanel site={site} mayChange={mayChange} />
      <ProtocolPanel site={site} today={today} mayChange={mayChange} />
      <TrainingPanel site={site} today={today} mayChange={mayChange} formKey={randomUUID()} />
      <RowEvidence actor={actor} kind="facility" row={site} page="/facilities" search={searchParams} />
      <VersionList site={site} mayChange={mayChange} />
      {site.shown && neighbours.length > 0 && <CopyForm shown={site.shown} neighbours={neighbours} />}
    </>
  );
}
