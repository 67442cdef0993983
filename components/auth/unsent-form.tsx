import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { Unsent } from "@/lib/platform/answer";
import { WhileUnsent } from "./while-unsent";

/** What nobody types: ids, hashes, whole numbers, instants and records. */
const carried =
  /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}|\d+|\d{4}-\d\d-\d\dT[\d:.]+Z?|\{".*)$/is;

/** The value of a choice, which goes along unseen where the form can be sent again. */
const chosen = /^[a-z][a-z\d]*([_-][a-z\d]+)*$/;

/**
 * A form that came without JavaScript after the session had ended: what was typed, ready to be sent again by the same
 * action once the writer has signed in in another tab. `address` is the page it belongs to.
 */
export function UnsentForm({ fields, action, address, person }: Unsent & { address: string }) {
  const words = useTranslations("auth.unsent");
  const typed = fields.filter(([, value]) => !carried.test(value) && !(action && chosen.test(value)));
  const inputs = fields.map((field) => {
    const [name, value] = field;
    const shown = typed.indexOf(field);
    return shown < 0 ? (
      action && <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
    ) : (
      <TextArea
        key={`${name}=${shown}`}
        name={name}
        label={words("typed", { place: shown + 1 })}
        defaultValue={value}
        rows={value.length > 200 ? 18 : 4}
        readOnly={!action}
        dir="auto"
      />
    );
  });
  const notice = (
    <Notice
      tone="bad"
      title={words(typed.length > 0 ? "text-not-saved" : "not-saved")}
      actions={
        <a href="/sign-in" target="_blank" rel="noopener" className={buttonClass()}>
          {words("sign-in")}
        </a>
      }
    >
      {words(action ? "then-send" : "then-again")}
    </Notice>
  );
  return (
    <div className="py-2">
      <h1 className="mb-5 text-2xl sm:text-3xl">{words("title")}</h1>
      {action ? (
        <Form action={action} id="unsent">
          <WhileUnsent
            person={person}
            before={notice}
            after={<ButtonLink href={address as Route}>{words("open-page")}</ButtonLink>}
          >
            {inputs}
            <SubmitButton>{words("send")}</SubmitButton>
          </WhileUnsent>
        </Form>
      ) : (
        <>
          {notice}
          {inputs}
        </>
      )}
    </div>
  );
}
