import { getTranslations } from "next-intl/server";
import { BulkPage } from "@/app/(work)/bulk-page";
import { OfficialFields } from "@/components/facilities/official-fields";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { requireVisit } from "@/lib/auth/guard";
import { bulk } from "@/lib/facilities/actions";
import { bulkActs, copyOf } from "@/lib/facilities/bulk";
import { dayOf } from "@/lib/i18n/instant";
import { isId } from "@/lib/platform/text";

export async function generateMetadata() {
  return { title: (await getTranslations("registers"))("bulk.title") };
}

export default async function FacilitiesBulkPage({ searchParams }: PageProps<"/facilities/bulk">) {
  const { actor, now } = await requireVisit("register.write");
  const { protocol, ...search } = await searchParams;
  const protocolId = search.act === "copy" && isId(protocol) ? protocol : null;
  return (
    <BulkPage
      actor={actor}
      noun="facilities"
      search={protocolId ? search : { ...search, protocol }}
      acts={protocolId ? { ...bulkActs, copy: copyOf(protocolId) } : bulkActs}
      action={bulk}
      fields={{
        approve: <OfficialFields today={dayOf(now)} />,
        ...(protocolId ? { copy: <HiddenFields of={{ protocolId }} /> } : {}),
      }}
    />
  );
}
