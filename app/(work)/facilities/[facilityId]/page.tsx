import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RowEvidence } from "@/app/(work)/row-evidence";
import { CopyForm } from "@/components/facilities/copy-form";
import { ProtocolPanel } from "@/components/facilities/protocol-panel";
import { SiteFactsPanel } from "@/components/facilities/site-facts";
import { TrainingPanel } from "@/components/facilities/training-panel";
import { VersionList } from "@/components/facilities/version-list";
import { RegisterRowPage } from "@/components/registers/register-row-page";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { restore, withdraw } from "@/lib/facilities/actions";
import { siteParameters } from "@/lib/facilities/filter";
import { doneWords } from "@/lib/facilities/labels";
import { getSite, listNeighbours } from "@/lib/facilities/queries";
import { dayOf } from "@/lib/i18n/instant";
import { readAddressFilter } from "@/lib/platform/address-filter";
import { doneOf } from "@/lib/registers/done";

type Address = PageProps<"/facilities/[facilityId]">;

export async function generateMetadata() {
  return { title: (await getTranslations("facilities"))("one") };
}

export default async function FacilityPage({ params, searchParams }: Address) {
  const { actor, now } = await requireVisit("register.read");
  const search = await searchParams;
  const { version } = readAddressFilter(siteParameters, search).filter;
  const site = await getSite(actor, (await params).facilityId, version ? Number(version) : undefined);
  if (!site || (version && !site.shown)) notFound();
  const mayWrite = can(actor, "register.write", site);
  const mayChange = mayWrite && !site.withdrawnAt;
  const neighbours = mayChange && site.shown ? await listNeighbours(actor, site) : [];
  const today = dayOf(now);
  return (
    <RegisterRowPage
      noun="facilities"
      row={site}
      reader={actor}
      title={<bdi>{site.name}</bdi>}
      done={doneOf(doneWords, site, search)}
      mayChange={mayWrite}
      standing={{ withdraw, restore, hidden: { facilityId: site.id, version: site.version } }}
    >
      <SiteFactsPanel site={site} mayChange={mayChange} />
      <ProtocolPanel site={site} today={today} mayChange={mayChange} />
      <TrainingPanel site={site} today={today} mayChange={mayChange} formKey={randomUUID()} />
      <RowEvidence actor={actor} kind="facility" row={site} page="/facilities" search={searchParams} />
      <VersionList site={site} mayChange={mayChange} />
      {site.shown && neighbours.length > 0 && <CopyForm shown={site.shown} neighbours={neighbours} />}
    </RegisterRowPage>
  );
}
