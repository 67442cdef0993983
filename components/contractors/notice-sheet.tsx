import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Form } from "@/components/ui/form";
import { Markdown } from "@/components/ui/markdown";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { Instant } from "@/components/ui/time";
import { acknowledge } from "@/lib/contractors/actions";
import type { LinkFacts } from "@/lib/contractors/rules";
import { directionOf } from "@/lib/plans/languages";

/** The notice as its contractor reads it, in the notice's own language and direction, and the form that confirms it. */
export function NoticeSheet({ notice, token }: { notice: LinkFacts; token: string }) {
  const words = useTranslations("contractors.public");
  const { language } = notice;
  const direction = directionOf(language);
  return (
    <>
      <article className="mb-8 rounded-lg border border-line bg-raised px-5 py-7 shadow-raised sm:px-9 sm:py-9">
        <h1 lang={language} dir={direction} className="mb-3 text-2xl [overflow-wrap:anywhere]">
          {notice.subject}
        </h1>
        <p className="font-semibold [overflow-wrap:anywhere]">
          {words("for", { contractor: notice.contractor })}
        </p>
        <p className="mb-6 text-muted text-sm [overflow-wrap:anywhere]">
          {words("contract", { number: notice.contractNumber, department: notice.department })}
        </p>
        <div lang={language} dir={direction} className="max-w-prose [overflow-wrap:anywhere]">
          <Markdown text={notice.body} headingLevel={2} lang={language} />
        </div>
      </article>
      <section
        aria-labelledby="confirm"
        className="rounded-lg border border-line bg-raised px-5 py-7 shadow-raised sm:px-9 sm:py-9 print:hidden"
      >
        <h2 id="confirm" className="mb-4 text-xl">
          {words("confirm-title")}
        </h2>
        <Form action={acknowledge} id="acknowledge">
          <input type="hidden" name="token" value={token} />
          <TextInput name="name" label={words("name")} autoComplete="name" maxLength={120} required />
          <TextInput
            name="title"
            label={words("title-field")}
            hint={words("title-hint")}
            autoComplete="organization-title"
            maxLength={120}
            required
          />
          <Checkbox
            name="confirmed"
            label={
              <span lang={language} dir={direction}>
                {notice.confirmation}
              </span>
            }
          />
          <SubmitButton>{words("submit")}</SubmitButton>
        </Form>
        <p className="mt-6 text-muted text-sm">
          {words.rich("until", { at: () => <Instant at={notice.expiresAt} /> })}
        </p>
      </section>
    </>
  );
}
