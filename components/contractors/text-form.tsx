import { useTranslations } from "next-intl";
import { LanguageSelect } from "@/components/registers/language-select";
import { Confirm } from "@/components/ui/confirm";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { writeText } from "@/lib/contractors/actions";
import type { TextFacts } from "@/lib/contractors/rules";

/** Writes the next version of the notice: in the language of `text`, or the first in another one. */
export function TextForm({ text }: { text?: TextFacts }) {
  const words = useTranslations("contractors.texts");
  const place = text?.language ?? "other";
  return (
    <Confirm open={words(text ? "write" : "write-language")}>
      <Form action={writeText} id={`text-${place}`} keepAs={`notice-text/${place}`} key={text?.number ?? 0}>
        {text ? (
          <input type="hidden" name="language" value={text.language} />
        ) : (
          <LanguageSelect label={words("language")} value="ko" />
        )}
        <input type="hidden" name="number" value={text?.number ?? 0} />
        <TextInput
          name="subject"
          label={words("subject")}
          defaultValue={text?.subject}
          lang={text?.language}
          dir="auto"
          maxLength={150}
          required
        />
        <TextArea
          name="body"
          label={words("body")}
          hint={words("body-hint")}
          defaultValue={text?.body}
          lang={text?.language}
          dir="auto"
          rows={16}
          maxLength={8_000}
          required
        />
        <TextInput
          name="confirmation"
          label={words("confirmation")}
          hint={words("confirmation-hint")}
          defaultValue={text?.confirmation}
          lang={text?.language}
          dir="auto"
          maxLength={500}
          required
        />
        <SubmitButton>{words("submit")}</SubmitButton>
      </Form>
    </Confirm>
  );
}
