import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { ImportForm } from "@/components/imports/import-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireVisit } from "@/lib/auth/guard";
import { importSites } from "@/lib/facilities/actions";
import { kindsInFiles, siteColumns } from "@/lib/facilities/import";
import { getRegisterOwner } from "@/lib/registers/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("facilities.import"))("title") };
}

export default async function ImportFacilitiesPage() {
  const { actor } = await requireVisit("register.write");
  const owner = await getRegisterOwner(actor, "facilities", undefined);
  const words = await getTranslations("facilities");
  const gaps = { kinds: kindsInFiles.join(", "), example: owner?.abbreviation ?? "RAP" };
  return (
    <>
      <PageHeader
        title={words("import.title")}
        lede={words("import.lede")}
        breadcrumbs={[{ label: words("title"), href: "/facilities" as Route }]}
      />
      <ImportForm
        action={importSites}
        columns={siteColumns.map((name) => ({ name, holds: words(`import.columns-${name}`, gaps) }))}
      />
    </>
  );
}
