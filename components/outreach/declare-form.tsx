import { useTranslations } from "next-intl";
import { Confirm } from "@/components/ui/confirm";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { declare } from "@/lib/outreach/actions";
import { directionOf, languageChoices } from "@/lib/plans/languages";

/** The languages a department serves, to be declared anew. */
export function DeclareForm({ departmentId, declared }: { departmentId: string; declared: string[] }) {
  const words = useTranslations("outreach.declare");
  const listed = languageChoices("es");
  const others = declared.filter((tag) => !listed.some(({ value }) => value === tag));
  const offered = [...listed, ...others.map((tag) => ({ value: tag, label: tag }))];
  return (
    <div className="mb-8">
      <Confirm open={words(declared.length > 0 ? "open" : "title")}>
        <Form action={declare} id="declare" key={declared.join()}>
          <input type="hidden" name="departmentId" value={departmentId} />
          <p className="mb-4 text-muted text-sm">{words("lede")}</p>
          <fieldset className="mb-6">
            <legend className="mb-1 font-semibold">{words("languages")}</legend>
            <div className="grid grid-cols-2 gap-x-6 sm:grid-cols-3">
              {offered.map(({ value, label }, place) => {
                const id = place === 0 ? "declare-languages" : `declare-languages-${value}`;
                return (
                  <div key={value} className="flex min-h-11 items-center gap-3">
                    <input
                      id={id}
                      type="checkbox"
                      name="languages"
                      value={value}
                      defaultChecked={declared.includes(value)}
                      className="size-6 shrink-0 cursor-pointer accent-accent"
                    />
                    <label htmlFor={id} lang={value} dir={directionOf(value)} className="cursor-pointer">
                      {label}
                    </label>
                  </div>
                );
              })}
            </div>
          </fieldset>
          <SubmitButton look="secondary">{words("submit")}</SubmitButton>
        </Form>
      </Confirm>
    </div>
  );
}
