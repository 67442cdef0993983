import { useTranslations } from "next-intl";
import { ClientMessages } from "@/components/layout/client-messages";
import { DataTable } from "@/components/ui/data-table";
import { Form } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { FormAction } from "@/lib/platform/form-state";
import { FileStep } from "./file-step";
import { ImportOutcome } from "./import-outcome";

/**
 * Takes a file in two steps with one form: check it, which reports every row and stores nothing, then store it. `columns`
 * says what each column holds.
 */
export function ImportForm({
  action,
  columns,
}: {
  action: FormAction;
  columns: { name: string; holds: string }[];
}) {
  const words = useTranslations("imports");
  return (
    <>
      <Panel title={words("columns")} flush>
        <DataTable
          caption={words("columns")}
          captionHidden
          density="dense"
          rows={columns}
          rowKey={({ name }) => name}
          columns={[
            {
              key: "name",
              heading: words("column"),
              rowHeader: true,
              cell: ({ name }) => <code>{name}</code>,
            },
            { key: "holds", heading: words("holds"), cell: ({ holds }) => holds },
          ]}
        />
      </Panel>
      <Panel>
        <ClientMessages catalogues={["imports"]}>
          <Form action={action} id="import">
            <FileStep />
            <ImportOutcome />
          </Form>
        </ClientMessages>
      </Panel>
    </>
  );
}
