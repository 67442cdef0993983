import { getTranslations } from "next-intl/server";
import { ImportStart } from "@/components/imports/import-start";
import { startOf } from "@/lib/imports/start";

export async function generateMetadata() {
  return { title: (await getTranslations("imports.departments"))("title") };
}

export default async function ImportDepartmentsPage({ searchParams }: PageProps<"/departments/import">) {
  const start = await startOf("departments", searchParams);
  const words = await getTranslations("auth.navigation");
  return <ImportStart {...start} homeLabel={words("departments")} />;
}
