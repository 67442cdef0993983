import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ClientMessages } from "@/components/layout/client-messages";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import type { ImportList } from "@/lib/db/generated/enums";
import type { ListToImport } from "@/lib/imports/lists";
import { BringFile } from "./bring-file";
import { type PastImport, PastImports } from "./past-imports";

/** Where a file of a list is brought: the way to bring it, what its columns hold, and which files were stored before. */
export function ImportStart({
  list,
  of: { words: catalogue, home, columns, gaps, most },
  homeLabel,
  refused,
  past,
}: {
  list: ImportList;
  of: Pick<ListToImport, "words" | "home" | "columns" | "gaps" | "most">;
  homeLabel: string;
  /** Why a file that was sent without JavaScript was not taken. */
  refused: string | null;
  past: PastImport[];
}) {
  const words = useTranslations("imports");
  const own = useTranslations(catalogue as never) as unknown as (
    key: string,
    values?: Record<string, string>,
  ) => string;
  return (
    <>
      <PageHeader
        title={own("title")}
        lede={own("lede")}
        breadcrumbs={[{ label: homeLabel, href: home as Route }]}
      />
      <Panel>
        <ClientMessages catalogues={["imports"]}>
          <BringFile list={list} most={most} refused={refused} />
        </ClientMessages>
      </Panel>
      <Panel title={words("columns")} flush>
        <DataTable
          caption={words("columns")}
          captionHidden
          density="dense"
          rows={Object.entries(columns)}
          rowKey={([name]) => name}
          columns={[
            { key: "name", heading: words("column"), rowHeader: true, cell: ([name]) => <code>{name}</code> },
            { key: "holds", heading: words("holds"), cell: ([name]) => own(`columns-${name}`, gaps) },
            {
              key: "needed",
              heading: words("needed"),
              cell: ([, { required }]) => words(required ? "needed-yes" : "needed-no"),
            },
          ]}
        />
      </Panel>
      <PastImports past={past} />
    </>
  );
}
