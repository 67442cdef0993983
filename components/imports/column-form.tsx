import { useTranslations } from "next-intl";
import { ClientMessages } from "@/components/layout/client-messages";
import { Form } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { choose } from "@/lib/imports/actions";
import type { ListToImport } from "@/lib/imports/lists";
import type { Mapping } from "@/lib/imports/mapping";

/** Asks for each column of a list where it stands in the file, with an example of what stands there. */
export function ColumnForm({
  importId,
  of: { columns, words: catalogue, gaps },
  heading,
  examples,
  mapping,
}: {
  importId: string;
  of: Pick<ListToImport, "columns" | "words" | "gaps">;
  heading: string[];
  examples: string[];
  mapping: Mapping;
}) {
  const words = useTranslations("imports");
  const own = useTranslations(catalogue as never) as unknown as (
    key: string,
    values?: Record<string, string>,
  ) => string;
  const options = heading.map((name, place) => ({
    value: String(place),
    label: words("mapping.example", {
      heading: name.slice(0, 60) || words("mapping.place", { place: place + 1 }),
      example: (examples[place] || "–").slice(0, 40),
    }),
  }));
  return (
    <Panel>
      <p className="mb-6 max-w-prose">{words("mapping.lede")}</p>
      <ClientMessages>
        <Form action={choose} id="columns">
          <input type="hidden" name="importId" value={importId} readOnly />
          <div className="grid gap-x-8 md:grid-cols-2">
            {Object.entries(columns).map(([name, { required }]) => (
              <Select
                key={name}
                name={name}
                label={name}
                hint={own(`columns-${name}`, gaps)}
                optional={!required}
                options={options}
                blank={words(required ? "mapping.choose" : "mapping.not-there")}
                defaultValue={String(mapping[name] ?? "")}
              />
            ))}
          </div>
          <SubmitButton>{words("mapping.go")}</SubmitButton>
        </Form>
      </ClientMessages>
    </Panel>
  );
}
