import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BeginFrom } from "@/components/facilities/begin-from";
import { ProtocolForm } from "@/components/facilities/protocol-form";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { protocolParameters } from "@/lib/facilities/filter";
import { getSite, listNeighbours } from "@/lib/facilities/queries";
import { readAddressFilter } from "@/lib/platform/address-filter";

type Address = PageProps<"/facilities/[facilityId]/protocol">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("facilities.protocol"))("write") };
}

export default async function WriteProtocolPage({ params, searchParams }: Address) {
  const { actor } = await requireVisit("register.write");
  const site = await getSite(actor, (await params).facilityId, "newest");
  if (!site || site.withdrawnAt || !can(actor, "register.write", site)) notFound();
  const { from } = readAddressFilter(protocolParameters, await searchParams).filter;
  const [other, neighbours, words] = await Promise.all([
    from ? getSite(actor, from) : null,
    listNeighbours(actor, site),
    getTranslations("facilities"),
  ]);
  const begin = other?.shown ?? site.shown;
  return (
    <>
      <PageHeader
        title={words(site.shown ? "protocol.revise" : "protocol.write")}
        lede={<bdi>{site.name}</bdi>}
        breadcrumbs={[
          { label: words("title"), href: "/facilities" as Route },
          { label: site.name, href: `/facilities/${site.id}` as Route },
        ]}
      />
      <Panel>
        <BeginFrom facilityId={site.id} neighbours={neighbours} from={from} />
        <ProtocolForm
          key={begin?.id}
          facilityId={site.id}
          after={site.versions[0]?.number ?? 0}
          begin={begin}
        />
      </Panel>
    </>
  );
}
