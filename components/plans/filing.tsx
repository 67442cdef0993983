import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { PlainText } from "@/components/ui/plain-text";
import type { FilingContent } from "@/lib/plans/facts";
import { Answer } from "./answer";
import { Receipt } from "./receipt";

/** One filing in full: its receipt, every requirement with its answer, the replies it carried and its change note. */
export function Filing({ filing }: { filing: FilingContent }) {
  const words = useTranslations("plans.filed");
  return (
    <>
      <Panel title={words("receipt")}>
        <Receipt receipt={filing.receipt} />
      </Panel>
      {filing.changeNote && (
        <Panel title={words("change-note")}>
          <PlainText text={filing.changeNote} lang={filing.changeNoteLanguage} />
        </Panel>
      )}
      <Panel title={words("answers")}>
        {filing.answers.map((answer) => (
          <Answer key={answer.number} titleLang={filing.language} {...answer}>
            <p className="mb-3 max-w-prose text-muted text-sm" lang={filing.language}>
              {answer.requirement}
            </p>
          </Answer>
        ))}
      </Panel>
      {filing.replies.length > 0 && (
        <Panel title={words("replies")}>
          {filing.replies.map((reply) => (
            <section key={reply.number} className="border-line border-t py-4 first:border-0 first:pt-0">
              <h3 className="mb-1 text-base">
                {words("point", { number: reply.number, section: reply.requirementNumber })}
              </h3>
              <PlainText text={reply.point} lang={reply.language} className="mb-2 text-muted text-sm" />
              <PlainText text={reply.reply} lang={reply.replyLanguage} />
            </section>
          ))}
        </Panel>
      )}
    </>
  );
}
