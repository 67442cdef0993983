import type { Route } from "next";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { ClientMessages } from "@/components/layout/client-messages";
import { LanguageWords } from "@/components/registers/language-words";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { PlainText } from "@/components/ui/plain-text";
import { Tag } from "@/components/ui/tag";
import { Day } from "@/components/ui/time";
import { sendTicked } from "@/lib/contractors/actions";
import { mostAtOnce } from "@/lib/contractors/input";
import type { SendPreview } from "@/lib/contractors/preview";
import { deliveryLooks, deliveryWords } from "@/lib/deliveries/labels";
import { formatLanguage } from "@/lib/i18n/format";
import { SendBar } from "./send-bar";

/** What a bulk message will be, to whom and in which language; nothing is sent before its button is pressed. */
export function SendSheet({
  preview: { rows, totals, withoutEmail, examples, reminder, configured },
  now,
  list,
  ticked,
  tickHref,
}: {
  preview: SendPreview;
  now: Date;
  /** The search part of the address of the list that is gone back to. */
  list: string;
  /** What is ticked at first; without it, all but those an earlier message may have reached. */
  ticked: "all" | "none" | undefined;
  tickHref: (ticked: "all" | "none") => Route;
}) {
  const say = useTranslations();
  const words = useTranslations("contractors");
  const locale = useLocale();
  return (
    <>
      {!configured && <Notice tone="caution">{words("send.no-server")}</Notice>}
      {withoutEmail.length > 0 && (
        <Notice tone="info" title={words("send.no-email", { count: totals.withoutEmail })}>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {withoutEmail.map(({ id, contractor }) => (
              <li key={id}>
                <Link href={`/contractors/${id}` as Route} className="link">
                  {contractor}
                </Link>
              </li>
            ))}
            {totals.withoutEmail > withoutEmail.length && (
              <li>{words("send.more", { count: totals.withoutEmail - withoutEmail.length })}</li>
            )}
          </ul>
        </Notice>
      )}
      <Form action={sendTicked} id="send" key={`${reminder ? "remind" : "send"}-${ticked}`}>
        <input type="hidden" name="reminder" value={reminder ? "yes" : ""} />
        <input type="hidden" name="previewedAt" value={now.toISOString()} />
        <input type="hidden" name="list" value={list} />
        {rows.length === 0 ? (
          <Panel>
            <EmptyState title={words("send.nobody")}>{words("send.nobody-body")}</EmptyState>
          </Panel>
        ) : (
          <>
            {examples.map(({ language, subject, text }) => (
              <details key={language} className="mb-4 rounded-lg border border-line bg-raised px-4 py-3">
                <summary className="link w-fit cursor-pointer font-semibold">
                  {words("send.preview", { language: formatLanguage(language, locale) })}
                </summary>
                <p lang={language} dir="auto" className="mt-3 mb-2 font-semibold">
                  {subject}
                </p>
                <PlainText text={text} lang={language} />
                <p className="mt-2 text-muted text-sm">{words("send.preview-link")}</p>
              </details>
            ))}
            {totals.rows > rows.length && (
              <Notice tone="info">
                {words("send.first-only", { most: mostAtOnce, total: totals.rows })}
              </Notice>
            )}
            <Panel flush>
              <DataTable
                caption={words("send.list", { count: rows.length })}
                density="dense"
                rows={rows}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: "contractor",
                    heading: words("field.contractor"),
                    rowHeader: true,
                    cell: ({ id, contractor, number, delivery }) => (
                      <label className="pick">
                        <input
                          type="checkbox"
                          name="contractId"
                          value={id}
                          defaultChecked={ticked === undefined ? delivery !== "unclear" : ticked === "all"}
                        />
                        <span>
                          {contractor} <small>{number}</small>
                        </span>
                      </label>
                    ),
                  },
                  {
                    key: "email",
                    heading: words("field.email"),
                    cell: ({ contactEmail }) => <span className="break-all">{contactEmail}</span>,
                  },
                  {
                    key: "language",
                    heading: words("texts.language"),
                    cell: ({ language, sentIn }) => (
                      <>
                        <LanguageWords tag={sentIn} />
                        {sentIn.split("-")[0] !== language.split("-")[0] && (
                          <span className="block text-muted text-xs">
                            {words("send.no-text", {
                              language: formatLanguage(language, locale),
                              sent: formatLanguage(sentIn, locale),
                            })}
                          </span>
                        )}
                      </>
                    ),
                  },
                  {
                    key: "last",
                    heading: words("send.last"),
                    cell: ({ sentOn, delivery }) =>
                      sentOn ? (
                        <Day on={sentOn} />
                      ) : delivery ? (
                        <Tag {...deliveryLooks[delivery]}>{say(deliveryWords[delivery])}</Tag>
                      ) : (
                        "–"
                      ),
                  },
                ]}
              />
            </Panel>
            <ClientMessages catalogues={["contractors.send"]}>
              <SendBar all={tickHref("all")} none={tickHref("none")} />
            </ClientMessages>
          </>
        )}
      </Form>
    </>
  );
}
