import { createTranslator, useLocale } from "next-intl";
import type { ReactNode } from "react";
import { Markdown } from "@/components/ui/markdown";
import { isShort, linesOf, liveApproval, type ProtocolText, type SiteFacts } from "@/lib/facilities/rules";
import { formatDay } from "@/lib/i18n/format";
import { locales } from "@/lib/i18n/locales";
import { type Messages, messages } from "@/lib/i18n/messages";
import { directionOf } from "@/lib/plans/languages";

/**
 * A site's protocol on one page for the wall beside the telephone, its headings in the language it is written in where
 * the product speaks it: staff read both together. On paper the headings are 28 points, whose capitals
 * of 7 mm take 12 minutes of arc at 2 m: more than twice what 20/20 sight resolves.
 */
export function ProtocolSheet({ site, shown }: { site: SiteFacts; shown: ProtocolText }) {
  const own = useLocale();
  const locale = locales.find((one) => one === shown.language) ?? own;
  const words = createTranslator<Messages, "facilities.sheet">({
    locale,
    messages: messages[locale],
    namespace: "facilities.sheet",
  });
  const approval = liveApproval(site.versions.find(({ id }) => id === shown.id));
  const written = { lang: shown.language, dir: directionOf(shown.language) };
  const closed = linesOf(shown.nonPublic);
  return (
    <article
      lang={locale}
      className={`rounded-lg border border-line bg-raised p-5 shadow-raised [overflow-wrap:anywhere] sm:p-8 print:border-0 print:p-0 print:leading-snug print:shadow-none print:[&_ol]:pl-[2em] print:[&_ul]:pl-[1.5em] ${isShort(shown) ? "print:text-[15pt]" : "print:text-[12.5pt]"}`}
    >
      <header className="mb-5 border-ink border-b-4 pb-3 print:mb-3 print:pb-2">
        <h1 className="text-2xl leading-tight sm:text-3xl print:text-[30pt]">{site.name}</h1>
        <p className="text-muted">{site.address}</p>
        {!approval && (
          <p className="mt-2 inline-block border-2 border-bad-solid px-3 py-1 font-semibold text-bad-ink">
            {words("draft")}
          </p>
        )}
      </header>
      <div className="grid gap-x-10 sm:grid-cols-2 print:grid-cols-2">
        <Part title={words("answers")}>
          <p className="font-semibold">{site.contactRole}</p>
        </Part>
        <Part title={words("calls")}>
          <ol {...written} className="list-decimal pl-7 font-semibold">
            {linesOf(shown.calls).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </Part>
      </div>
      <Part title={words("steps")}>
        <Markdown text={shown.steps} lang={shown.language} headingLevel={3} />
      </Part>
      {closed.length > 0 && (
        <Part title={words("non-public")}>
          <ul {...written} className="list-disc gap-x-10 pl-6 sm:columns-2 print:columns-2">
            {closed.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Part>
      )}
      <footer className="border-line-strong border-t pt-2 text-sm print:text-[9.5pt]">
        <p>{words("foot", { department: site.department, number: shown.number })}</p>
        {approval && (
          <p>
            {words("approved", {
              official: approval.official,
              title: approval.title,
              on: formatDay(approval.on, locale),
            })}
          </p>
        )}
      </footer>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-5 print:mb-3">
      <h2 className="mb-1 text-xl leading-tight print:text-[28pt]">{title}</h2>
      {children}
    </section>
  );
}
