import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { Unsent } from "@/lib/platform/answer";

/** Ids, hashes, numbers and choices: what a form carries and nobody typed. */
const carried = /^[\w:-]*$|^\{"/;

/**
 * A form that came without JavaScript after the session had ended: what was typed, in a form that posts the very same
 * fields again once the writer has signed in in another tab.
 */
export function UnsentForm({ fields, whole }: Unsent) {
  const words = useTranslations("auth.unsent");
  const typed = fields.filter(([name, value]) => !name.startsWith("$") && !carried.test(value));
  return (
    <div className="py-2">
      <h1 className="mb-5 text-2xl sm:text-3xl">{words("title")}</h1>
      <Notice
        tone="bad"
        title={words(typed.length > 0 ? "text-not-saved" : "not-saved")}
        role="alert"
        actions={
          <a href="/sign-in" target="_blank" rel="noopener" className={buttonClass()}>
            {words("sign-in")}
          </a>
        }
      >
        {words(whole ? "then-send" : "then-again")}
      </Notice>
      <form method="post" encType="multipart/form-data">
        {fields.map(([name, value]) => {
          const place = typed.findIndex((field) => field[0] === name && field[1] === value);
          if (place < 0)
            return whole && <input key={`${name}=${value}`} type="hidden" name={name} value={value} />;
          return (
            <TextArea
              key={`${name}=${value}`}
              name={name}
              label={words("typed", { place: place + 1 })}
              defaultValue={value}
              rows={value.length > 200 ? 18 : 4}
              readOnly={!whole}
              dir="auto"
            />
          );
        })}
        {whole && <SubmitButton look="secondary">{words("send")}</SubmitButton>}
      </form>
    </div>
  );
}
