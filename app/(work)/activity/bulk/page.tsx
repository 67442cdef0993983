import { getTranslations } from "next-intl/server";
import { BulkPage } from "@/app/(work)/bulk-page";
import { bulk } from "@/lib/activity/actions";
import { bulkActs } from "@/lib/activity/bulk";
import { requireVisit } from "@/lib/auth/guard";

export async function generateMetadata() {
  return { title: (await getTranslations("registers"))("bulk.title") };
}

export default async function ActivityBulkPage({ searchParams }: PageProps<"/activity/bulk">) {
  const { actor } = await requireVisit("activity.report");
  return <BulkPage actor={actor} noun="activity" search={await searchParams} acts={bulkActs} action={bulk} />;
}
