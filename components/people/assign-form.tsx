import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { assign } from "@/lib/people/actions";
import type { PersonRecord } from "@/lib/people/rules";

/** Which departments a reviewer reads and reviews: one box each, saved together. */
export function AssignForm({
  person,
  departments,
}: {
  person: PersonRecord;
  departments: { id: string; abbreviation: string; name: string }[];
}) {
  const words = useTranslations("people.assign");
  const assigned = new Set(person.assigned.map(({ id }) => id));
  return (
    <Panel title={words("title")} lede={words("lede", { name: person.name })}>
      <Form action={assign} id="assign">
        <input type="hidden" name="userId" value={person.id} />
        <fieldset className="mb-5">
          <legend className="sr-only">{words("title")}</legend>
          <div className="gap-x-6 sm:columns-2 lg:columns-3">
            {departments.map(({ id, abbreviation, name }) => (
              <label key={id} className="flex cursor-pointer break-inside-avoid gap-3 py-1.5">
                <input
                  type="checkbox"
                  name="departmentIds"
                  value={id}
                  defaultChecked={assigned.has(id)}
                  className="mt-0.5 size-5 shrink-0 accent-accent"
                />
                <span>
                  {name} <span className="text-muted text-sm">{abbreviation}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <SubmitButton>{words("submit")}</SubmitButton>
      </Form>
    </Panel>
  );
}
