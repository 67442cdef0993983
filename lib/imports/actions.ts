"use server";

import { currentVisit } from "@/lib/auth/session";
import { Refusal } from "@/lib/platform/errors";
import { answerForm, exportedAction, formAction } from "@/lib/platform/form-action";
import { chooseColumns } from "./mutations";
import { storeFile } from "./store";

/** Which column of the file each column is read from, as chosen one by one; an empty choice is "not in the file". */
export const choose = formAction(
  chooseColumns,
  (form) => ({
    importId: form.text("importId"),
    mapping: Object.fromEntries(
      form
        .names()
        .filter((name) => name !== "importId")
        .map((name) => [name, form.text(name) === "" ? null : form.number(name)]),
    ),
  }),
  ({ importId }) => ({ goTo: `/imports/${importId}` }),
);

/** Stores a file that was checked, where no script tells how far it is. */
export const store = exportedAction((_before, data) =>
  answerForm(data, async (form) => {
    const visit = await currentVisit();
    if (!visit) throw new Refusal("signed-out", { key: "errors.signed-out" });
    const importId = form.text("importId");
    const shown = { added: form.number("added"), changed: form.number("changed"), left: form.number("left") };
    const digest = form.text("digest");
    form.refuseUnread();
    if (Object.values(shown).some(Number.isNaN)) throw new Refusal("malformed", { key: "errors.malformed" });
    try {
      return { result: await storeFile(visit, importId, { ...shown, digest }, () => undefined) };
    } catch (error) {
      // The second half of a double click: its page says what the first one did.
      const isStored = error instanceof Refusal && error.said.key === "imports.stored-already";
      if (isStored) return { goTo: `/imports/${importId}` };
      throw error;
    }
  }),
);
