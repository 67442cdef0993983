import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentActor } from "@/lib/auth/session";
import { Refusal, type Said } from "./errors";
import type { FormState } from "./form-state";
import type { Mutation } from "./mutation";
import { TypedForm } from "./typed-form";

/** What follows a write: a sentence on the same page, or another page. */
type Done = { message: Said; result?: unknown } | { goTo: string };

/**
 * A server action made of one mutation, the same with and without JavaScript. `read` turns the posted fields into the
 * mutation's input; a field it does not read is refused. Whatever is refused comes back as words beside what was typed.
 */
export function formAction<Input, Result>(
  mutation: Mutation<Input, Result>,
  read: (form: TypedForm) => Input,
  done: (result: Result, form: TypedForm) => Done,
) {
  return async (_before: FormState, data: FormData): Promise<FormState> => {
    const form = new TypedForm(data);
    let then: Done;
    try {
      const actor = await currentActor();
      if (!actor) throw new Refusal("signed-out", { key: "errors.signed-out" });
      const input = read(form);
      form.refuseUnread();
      then = done(await mutation(actor, input), form);
    } catch (error) {
      return refused(error, form);
    }
    revalidatePath("/", "layout");
    if ("goTo" in then) redirect(then.goTo as never);
    const say = await getTranslations();
    return { status: "done", message: say(then.message.key as never, then.message.values as never), result: then.result };
  };
}

async function refused(error: unknown, form: TypedForm): Promise<FormState> {
  const refusal = error instanceof Refusal ? error : fault(error);
  const say = await getTranslations();
  const sentence = ({ key, values }: Said) => say(key as never, values as never);
  const fields = Object.fromEntries(Object.entries(refusal.fields).map(([name, said]) => [name, sentence(said)]));
  return {
    status: "failed",
    code: refusal.code,
    message: sentence(refusal.said),
    fields,
    values: form.values(),
  };
}

/** A fault of ours: written to the log with its stack, told to the person in plain words. */
function fault(error: unknown): Refusal {
  console.error(error);
  return new Refusal("rule-broken", { key: "errors.unexpected" });
}
