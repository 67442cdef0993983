import { getTranslations } from "next-intl/server";
import { ImportStart } from "@/components/imports/import-start";
import { startOf } from "@/lib/imports/start";

export async function generateMetadata() {
  return { title: (await getTranslations("facilities.import"))("title") };
}

export default async function ImportFacilitiesPage({ searchParams }: PageProps<"/facilities/import">) {
  const start = await startOf("facilities", searchParams);
  const words = await getTranslations("facilities");
  return <ImportStart {...start} homeLabel={words("title")} />;
}
