import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { ImportForm } from "@/components/imports/import-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireVisit } from "@/lib/auth/guard";
import { importDepartmentsFile } from "@/lib/departments/actions";
import { departmentColumns } from "@/lib/departments/import";

export async function generateMetadata() {
  return { title: (await getTranslations("imports.departments"))("title") };
}

export default async function ImportDepartmentsPage() {
  await requireVisit("department.import");
  const words = await getTranslations("imports.departments");
  const list = await getTranslations("auth.navigation");
  return (
    <>
      <PageHeader
        title={words("title")}
        lede={words("lede")}
        breadcrumbs={[{ label: list("departments"), href: "/departments" as Route }]}
      />
      <ImportForm
        action={importDepartmentsFile}
        columns={departmentColumns.map((name) => ({ name, holds: words(`columns-${name}`) }))}
      />
    </>
  );
}
