import { getTranslations } from "next-intl/server";
import { ImportStart } from "@/components/imports/import-start";
import { startOf } from "@/lib/imports/start";

export async function generateMetadata() {
  return { title: (await getTranslations("imports.people"))("title") };
}

export default async function ImportPeoplePage({ searchParams }: PageProps<"/people/import">) {
  const start = await startOf("people", searchParams);
  const words = await getTranslations("people");
  return <ImportStart {...start} homeLabel={words("title")} />;
}
