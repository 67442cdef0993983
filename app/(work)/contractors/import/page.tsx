import { getTranslations } from "next-intl/server";
import { ImportStart } from "@/components/imports/import-start";
import { startOf } from "@/lib/imports/start";

export async function generateMetadata() {
  return { title: (await getTranslations("contractors.import"))("title") };
}

export default async function ImportContractsPage({ searchParams }: PageProps<"/contractors/import">) {
  const start = await startOf("contracts", searchParams);
  const words = await getTranslations("contractors");
  return <ImportStart {...start} homeLabel={words("title")} />;
}
