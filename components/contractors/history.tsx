import { useLocale, useTranslations } from "next-intl";
import { Confirm } from "@/components/ui/confirm";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Panel } from "@/components/ui/panel";
import { PlainText } from "@/components/ui/plain-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { TextArea } from "@/components/ui/text-area";
import { Day, Instant } from "@/components/ui/time";
import { type Moment, Timeline } from "@/components/ui/timeline";
import { takeBackAcknowledgement, takeBackNotice } from "@/lib/contractors/actions";
import { unsentWords } from "@/lib/contractors/labels";
import {
  type AcknowledgementFacts,
  type ContractFacts,
  type NoticeFacts,
  takeBackHurdleOf,
} from "@/lib/contractors/rules";
import { deliveryLooks, deliveryWords } from "@/lib/deliveries/labels";
import { formatLanguage } from "@/lib/i18n/format";
import type { MessageKey } from "@/lib/i18n/message-key";

/** Everything sent and answered for one contract, newest first. */
export function History({ contract, mayWrite }: { contract: ContractFacts; mayWrite: boolean }) {
  const words = useTranslations("contractors.history");
  const sent = contract.notices.map((notice) => ({
    at: notice.at,
    moment: momentOfNotice(notice, mayWrite ? contract : null),
  }));
  const answered = contract.acknowledgements.map((one) => ({
    at: one.recordedAt,
    moment: momentOfAnswer(one, mayWrite),
  }));
  const moments = [...answered, ...sent].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return (
    <Panel title={words("title")}>
      {moments.length === 0 ? (
        <EmptyState title={words("empty")} />
      ) : (
        <Timeline moments={moments.map(({ moment }) => moment)} />
      )}
    </Panel>
  );
}

/** `contract` where the reader may take the record of the notice back. */
const momentOfNotice = (notice: NoticeFacts, contract: ContractFacts | null): Moment => ({
  key: notice.id,
  ...(notice.delivery ? deliveryLooks[notice.delivery.state] : ({ tone: "info", shape: "disc" } as const)),
  what: <NoticeTitle notice={notice} />,
  when: notice.sentOn && !notice.delivery ? <Day on={notice.sentOn} /> : <Instant at={notice.at} />,
  who: <By by={notice.by} />,
  detail: (
    <>
      <NoticeDetail notice={notice} />
      {contract && takeBackHurdleOf(notice, contract) === null && (
        <TakeBackNotice noticeId={notice.id} contractId={contract.id} />
      )}
    </>
  ),
});

function By({ by }: { by: string }) {
  return useTranslations("contractors.history")("by", { by });
}

function NoticeTitle({ notice: { reminder, channel } }: { notice: NoticeFacts }) {
  const words = useTranslations("contractors.history");
  return words(reminder ? "reminder" : "notice", { channel: words(`channel.${channel}`) });
}

function NoticeDetail({ notice }: { notice: NoticeFacts }) {
  const { language, number, delivery, contractor, superseded, withdrawn } = notice;
  const say = useTranslations();
  const words = useTranslations("contractors.history");
  const locale = useLocale();
  const why = (unsentWords as Readonly<Record<string, MessageKey>>)[delivery?.answer ?? ""];
  return (
    <>
      <p>{words("text", { language: formatLanguage(language, locale), number })}</p>
      {withdrawn && <p>{words("withdrawn")}</p>}
      {superseded && <p className="[overflow-wrap:anywhere]">{words("superseded", { contractor })}</p>}
      {delivery && (
        <>
          <p className="my-1 flex flex-wrap items-center gap-x-3 gap-y-1">
            <Tag {...deliveryLooks[delivery.state]}>{say(deliveryWords[delivery.state])}</Tag>
            <span className="break-all">{words("to", { to: delivery.to })}</span>
          </p>
          {delivery.state === "unclear" && <p>{words("unclear")}</p>}
          {why ? (
            <p>{words("dropped", { why: say(why) })}</p>
          ) : (
            delivery.answer && (
              <p className="[overflow-wrap:anywhere]">{words("answer", { answer: delivery.answer })}</p>
            )
          )}
          <details className="mt-1">
            <summary className="link w-fit cursor-pointer">{words("read")}</summary>
            <p lang={language} className="mt-2 font-semibold">
              {delivery.subject}
            </p>
            <PlainText text={delivery.text} lang={language} />
            <p className="mt-2 text-muted">{say("contractors.send.preview-link")}</p>
          </details>
        </>
      )}
    </>
  );
}

function TakeBackNotice({ noticeId, contractId }: { noticeId: string; contractId: string }) {
  const words = useTranslations("contractors.record");
  return (
    <div className="mt-2">
      <Confirm open={words("take-back")} look="quiet">
        <p className="mb-3">{words("take-back-body")}</p>
        <Form action={takeBackNotice} id={`take-back-${noticeId}`}>
          <HiddenFields of={{ contractId, noticeId }} />
          <SubmitButton look="secondary" size="small">
            {words("take-back")}
          </SubmitButton>
        </Form>
      </Confirm>
    </div>
  );
}

const momentOfAnswer = (one: AcknowledgementFacts, mayWrite: boolean): Moment => ({
  key: one.id,
  ...(one.withdrawReason === null
    ? ({ tone: "good", shape: "tick" } as const)
    : ({ tone: "neutral", shape: "back" } as const)),
  what: <AnswerTitle one={one} />,
  when: <Day on={one.on} />,
  who: <AnswerBy one={one} />,
  detail: <AnswerDetail one={one} mayWrite={mayWrite} />,
});

function AnswerTitle({ one: { name, title } }: { one: AcknowledgementFacts }) {
  return useTranslations("contractors.history")("acknowledged", { name, title });
}

function AnswerBy({ one: { recordedBy } }: { one: AcknowledgementFacts }) {
  const words = useTranslations("contractors.history");
  return recordedBy ? words("on-paper", { by: recordedBy }) : words("by-link");
}

function AnswerDetail({ one, mayWrite }: { one: AcknowledgementFacts; mayWrite: boolean }) {
  const words = useTranslations("contractors");
  const locale = useLocale();
  return (
    <>
      <p>{words("history.text", { language: formatLanguage(one.language, locale), number: one.number })}</p>
      {one.withdrawReason !== null && <p>{words("history.taken-back", { reason: one.withdrawReason })}</p>}
      {one.withdrawReason === null && mayWrite && (
        <div className="mt-2">
          <Confirm open={words("paper.take-back")} look="quiet">
            <Form action={takeBackAcknowledgement} id="take-back" keepAs={`take-back/${one.id}`}>
              <input type="hidden" name="acknowledgementId" value={one.id} />
              <TextArea name="reason" label={words("paper.reason")} rows={2} maxLength={1_000} required />
              <SubmitButton look="secondary" size="small">
                {words("paper.take-back")}
              </SubmitButton>
            </Form>
          </Confirm>
        </div>
      )}
    </>
  );
}
