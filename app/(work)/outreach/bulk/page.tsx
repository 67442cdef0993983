import { getTranslations } from "next-intl/server";
import { BulkPage } from "@/app/(work)/bulk-page";
import { requireVisit } from "@/lib/auth/guard";
import { bulk } from "@/lib/outreach/actions";
import { bulkActs } from "@/lib/outreach/bulk";

export async function generateMetadata() {
  return { title: (await getTranslations("registers"))("bulk.title") };
}

export default async function OutreachBulkPage({ searchParams }: PageProps<"/outreach/bulk">) {
  const { actor } = await requireVisit("register.write");
  return <BulkPage actor={actor} noun="outreach" search={await searchParams} acts={bulkActs} action={bulk} />;
}
