import { createTranslator } from "next-intl";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { type Messages, messages } from "@/lib/i18n/messages";
import type { NoticeWords } from "@/lib/i18n/notice-words";
import { linkDays } from "./rules";

/** What a message is made from. Days are YYYY-MM-DD. */
type Written = {
  text: { language: string; subject: string; body: string };
  /** What surrounds the notice, in its language; English where there is none in it. */
  words: NoticeWords | null;
  contractor: string;
  contractNumber: string;
  department: string;
  reminder: boolean;
  /** The first day it was sent on; only a reminder says it. */
  sentOn: string | null;
};

/** The subject and the text of a message, without the link that ends it. */
export function composeMessage(written: Written): { subject: string; text: string } {
  const { text, words, contractor, contractNumber, department, reminder, sentOn } = written;
  const locale = (words?.language ?? "en") as Locale;
  const say = createTranslator<Messages, "contractors.mail">({
    locale,
    messages: words?.messages ?? messages.en,
    namespace: "contractors.mail",
  });
  const opening = reminder && sentOn ? [say("reminder", { on: formatDay(sentOn, locale) })] : [];
  return {
    subject: reminder ? say("reminder-subject", { subject: text.subject }) : text.subject,
    text: [
      say("about", { contractor, number: contractNumber, department }),
      ...opening,
      plain(text.body),
      say("link", { days: linkDays }),
    ].join("\n\n"),
  };
}

/** A notice as plain text reads it: the marks of emphasis left out, everything else as it was written. */
const plain = (markdown: string) => markdown.replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "$2");
