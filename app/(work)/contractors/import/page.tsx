import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { ImportForm } from "@/components/imports/import-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireVisit } from "@/lib/auth/guard";
import { importContractsFile } from "@/lib/contractors/actions";
import { contractColumns } from "@/lib/contractors/import";

export async function generateMetadata() {
  return { title: (await getTranslations("contractors"))("import.title") };
}

export default async function ImportContractsPage() {
  await requireVisit("register.write");
  const words = await getTranslations("contractors");
  return (
    <>
      <PageHeader
        title={words("import.title")}
        lede={words("import.lede")}
        breadcrumbs={[{ label: words("title"), href: "/contractors" as Route }]}
      />
      <ImportForm
        action={importContractsFile}
        columns={contractColumns.map((name) => ({ name, holds: words(`import.columns-${name}`) }))}
      />
    </>
  );
}
