import { getTranslations } from "next-intl/server";
import { BulkPage } from "@/app/(work)/bulk-page";
import { requireVisit } from "@/lib/auth/guard";
import { bulk } from "@/lib/services/actions";
import { bulkActs } from "@/lib/services/bulk";

export async function generateMetadata() {
  return { title: (await getTranslations("registers"))("bulk.title") };
}

export default async function ServicesBulkPage({ searchParams }: PageProps<"/services/bulk">) {
  const { actor } = await requireVisit("register.read");
  return <BulkPage actor={actor} noun="services" search={await searchParams} acts={bulkActs} action={bulk} />;
}
