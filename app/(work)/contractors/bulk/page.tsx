import { getTranslations } from "next-intl/server";
import { BulkPage } from "@/app/(work)/bulk-page";
import { RecordFields } from "@/components/contractors/record-fields";
import { requireVisit } from "@/lib/auth/guard";
import { bulk } from "@/lib/contractors/actions";
import { bulkActs } from "@/lib/contractors/bulk";
import { dayOf } from "@/lib/i18n/instant";

export async function generateMetadata() {
  return { title: (await getTranslations("registers"))("bulk.title") };
}

export default async function ContractorsBulkPage({ searchParams }: PageProps<"/contractors/bulk">) {
  const { actor, now } = await requireVisit("register.write");
  return (
    <BulkPage
      actor={actor}
      noun="contractors"
      search={await searchParams}
      acts={bulkActs}
      action={bulk}
      fields={{ record: <RecordFields today={dayOf(now)} /> }}
    />
  );
}
