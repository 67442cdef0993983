import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { ImportForm } from "@/components/imports/import-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireVisit } from "@/lib/auth/guard";
import { importPeopleFile } from "@/lib/people/actions";
import { personColumns } from "@/lib/people/import";

export async function generateMetadata() {
  return { title: (await getTranslations("imports.people"))("title") };
}

export default async function ImportPeoplePage() {
  await requireVisit("person.administer");
  const words = await getTranslations("imports.people");
  const list = await getTranslations("people");
  return (
    <>
      <PageHeader
        title={words("title")}
        lede={words("lede")}
        breadcrumbs={[{ label: list("title"), href: "/people" as Route }]}
      />
      <ImportForm
        action={importPeopleFile}
        columns={personColumns.map((name) => ({ name, holds: words(`columns-${name}`) }))}
      />
    </>
  );
}
