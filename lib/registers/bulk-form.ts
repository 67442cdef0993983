import { Refusal } from "@/lib/platform/errors";
import { formAction } from "@/lib/platform/form-action";
import type { FormAction } from "@/lib/platform/form-state";
import type { Mutation } from "@/lib/platform/mutation";
import type { TypedForm } from "@/lib/platform/typed-form";
import type { Act } from "./acts";
import type { BulkOutcome } from "./bulk";
import type { Seen } from "./input";

/** The rows of a bulk form, one text: "ID.VERSION ID.VERSION". What does not read so is no row and is refused. */
const seenOf = (text: string): Seen[] =>
  text
    .split(" ")
    .filter(Boolean)
    .map((one) => {
      const [id = "", version = ""] = one.split(".");
      return { id, version: /^\d{1,10}$/.test(version) ? Number(version) : Number.NaN };
    });

/** The form that confirms one bulk act, or undoes another; its outcome comes back with the state of the form. */
export function bulkForm<More extends object>(
  act: Act,
  mutation: Mutation<{ rows: Seen[] } & More, BulkOutcome>,
  more: (form: TypedForm) => More,
): FormAction {
  return formAction(
    mutation,
    (form) => {
      if (form.text("act") !== act) throw new Refusal("malformed", { key: "errors.malformed" });
      return { rows: seenOf(form.text("rows")), ...more(form) };
    },
    ({ done, left, unknown }) => ({
      ...(done.length > 0
        ? { message: { key: `registers.bulk.${act}.done`, values: { count: done.length } } }
        : {}),
      result: { act, done, left, unknown },
    }),
  );
}

/** The form of the act that its field `act` names, among those of a register. */
export const chosenForm =
  (forms: Partial<Record<Act, FormAction>> & { withdraw: FormAction }): FormAction =>
  (before, data) => {
    const act = data instanceof FormData ? String(data.get("act")) : "";
    const chosen = Object.hasOwn(forms, act) ? forms[act as Act] : undefined;
    return (chosen ?? forms.withdraw)(before, data);
  };
