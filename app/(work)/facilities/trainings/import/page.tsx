import { getTranslations } from "next-intl/server";
import { ImportStart } from "@/components/imports/import-start";
import { startOf } from "@/lib/imports/start";

export async function generateMetadata() {
  return { title: (await getTranslations("facilities.import-trainings"))("title") };
}

export default async function ImportTrainingsPage({
  searchParams,
}: PageProps<"/facilities/trainings/import">) {
  const start = await startOf("trainings", searchParams);
  const words = await getTranslations("facilities");
  return <ImportStart {...start} homeLabel={words("title")} />;
}
