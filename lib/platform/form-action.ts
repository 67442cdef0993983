import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { Actor } from "@/lib/auth/permissions";
import { currentActor, personOfEndedSession } from "@/lib/auth/session";
import { currentLocale } from "@/lib/i18n/locale";
import { answerUnderWay, type Unsent } from "./answer";
import { conflict, Refusal, type RefusalCode, type Said, statusOfRefusal } from "./errors";
import type { FormAction, FormState } from "./form-state";
import type { Mutation } from "./mutation";
import { sentAgain, TypedForm } from "./typed-form";

/** What follows a write: a sentence or a result on the same page, or another page. */
type Done = { message?: Said; result?: unknown } | { goTo: string };

/** The longest a form may be, in characters; an import takes its file by itself. */
const largestForm = 1_000_000;

/**
 * A server action made of one mutation, the same with and without JavaScript. `read` turns the posted fields into the
 * mutation's input; a field it does not read is refused. Whatever is refused comes back as words beside what was typed.
 * `who` acts: the signed-in person, unless the form itself proves who it is, as a one-time link does. `afterRefusal` is
 * told what was refused, to have a page shown as it is now.
 */
export function formAction<Input, Result>(
  mutation: Mutation<Input, Result>,
  read: (form: TypedForm) => Input,
  done: (result: Result, form: TypedForm) => Done,
  who: (form: TypedForm) => Promise<Actor | null> = currentActor,
  afterRefusal: (code: RefusalCode) => void = () => {},
) {
  return exportedAction(async (_before, data) => {
    const state = await answerForm(data, async (form) => {
      const actor = await who(form);
      if (!actor) throw new Refusal("signed-out", { key: "errors.signed-out" });
      if (form.size() > largestForm)
        throw new Refusal("too-large", { key: "errors.too-large", values: { limit: "1 MB" } });
      const input = read(form);
      form.refuseUnread();
      // What a form says without naming a language is in the one its page was shown in.
      const then = done(await mutation({ ...actor, locale: await currentLocale() }, input), form);
      revalidatePath("/", "layout");
      return then;
    });
    if (state.status === "failed") afterRefusal(state.code);
    return state;
  });
}

/**
 * A server action made of others, such as one that chooses between two by the button pressed. What is exported from an
 * `actions.ts` must be made by this or by `formAction`: only then can its form be sent again after signing in.
 */
export function exportedAction(run: FormAction): FormAction {
  const action: FormAction = async (before, data) => {
    answerUnderWay().action ??= action;
    return run(before, data);
  };
  return action;
}

/**
 * Answers a posted form with what `work` says, or with the refusal it throws, in the reader's language. For the few
 * forms that are more than one write, such as a file that is checked before it is stored.
 */
export async function answerForm(
  data: FormData,
  work: (form: TypedForm) => Promise<Done>,
): Promise<FormState> {
  // What calls an action by its id can hand it anything at all.
  const isForm = data instanceof FormData;
  const form = new TypedForm(isForm ? data : new FormData());
  const answer = answerUnderWay();
  answer.reached = true;
  const writer = form.sentAgainBy();
  if (writer !== null) answer.unsent = unsent(form, writer);
  let then: Done;
  try {
    if (!isForm) throw new Refusal("malformed", { key: "errors.malformed" });
    if (answer.unsent) await refuseStranger(answer.unsent);
    then = await work(form);
  } catch (error) {
    if (error instanceof Refusal && error.code === "signed-out")
      answer.unsent = unsent(form, writer ?? (await personOfEndedSession()) ?? "");
    return refused(error, form, answer.unsent);
  }
  if ("goTo" in then) redirect(then.goTo as never);
  const say = await getTranslations();
  return {
    status: "done",
    message: then.message ? say(then.message.key as never, then.message.values as never) : "",
    result: then.result,
  };
}

/** What came without a session; only an action exported from an `actions.ts`, which so has an id, can be sent to again. */
function unsent(form: TypedForm, person: string): Unsent {
  const { fields, whole } = form.unsent();
  const { action } = answerUnderWay();
  return { fields, action: whole && action && "$$id" in action ? action : null, person };
}

/** Keeps what one person typed from being stored as said by another who has signed in since; who is not known is asked. */
async function refuseStranger(unsent: Unsent): Promise<void> {
  const actor = await currentActor();
  if (!actor || actor.id === unsent.person) return;
  if (unsent.person) throw new Refusal("forbidden", { key: "auth.unsent.another-person" });
  unsent.person = actor.id;
  throw conflict({ key: "auth.unsent.whose", values: { name: actor.name } });
}

async function refused(error: unknown, form: TypedForm, unsent?: Unsent): Promise<FormState> {
  const refusal = error instanceof Refusal ? error : fault(error);
  answerUnderWay().status = refusal === error ? statusOfRefusal[refusal.code] : 500;
  const say = await getTranslations();
  const sentence = ({ key, values }: Said) => say(key as never, values as never);
  // Only a secret is not shown again, so a form that has one does not say that everything is still there.
  const saysKept = refusal.said.key === "errors.invalid";
  const fields = Object.fromEntries(
    Object.entries(refusal.fields).map(([name, said]) => [name, sentence(said)]),
  );
  return {
    status: "failed",
    code: refusal.code,
    message: sentence(saysKept && form.hasSecret() ? { key: "errors.invalid-secret" } : refusal.said),
    fields,
    values: { ...form.values(), ...(unsent && { [sentAgain]: unsent.person }) },
  };
}

/** A fault of ours: written to the log with its stack, told to the person in plain words. */
function fault(error: unknown): Refusal {
  console.error(error);
  return new Refusal("rule-broken", { key: "errors.unexpected" });
}
