"use client";

import { useLocale, useTranslations } from "next-intl";
import { useContext, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { useFormContext } from "@/components/ui/form-context";
import { forgetForm, KeptFor } from "@/components/ui/kept-text-of";
import { PlainText } from "@/components/ui/plain-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { formatInstant } from "@/lib/i18n/instant";
import { saveReplyForm } from "@/lib/plans/actions";
import type { PointFacts } from "@/lib/plans/facts";

/**
 * The department's reply to one point. When somebody else has saved one meanwhile, both are shown and the writer
 * chooses, without JavaScript too.
 */
export function ReplyForm({ point, address }: { point: PointFacts; address: string }) {
  const person = useContext(KeptFor);
  const [round, setRound] = useState(0);
  const keepAs = `reply-${point.pointId}`;
  const take = () => {
    forgetForm(person, keepAs);
    setRound(round + 1);
  };
  return (
    <Form key={round} action={saveReplyForm} id={`reply-${point.number}`} keepAs={keepAs}>
      <Reply point={point} address={address} take={take} />
    </Form>
  );
}

function Reply({ point, address, take }: { point: PointFacts; address: string; take: () => void }) {
  const words = useTranslations("plans");
  const locale = useLocale();
  const { state } = useFormContext();
  const seen = state.status === "failed" ? (state.values.keep ?? state.values.version) : undefined;
  const theirs =
    state.status === "failed" && state.code === "conflict" && String(point.version) !== seen ? point : null;
  const name = point.by ?? words("conflict.somebody");
  return (
    <>
      <input type="hidden" name="pointId" value={point.pointId} />
      <input type="hidden" name="version" value={theirs ? seen : point.version} />
      {theirs && (
        <section className="mb-6 rounded-md border border-caution-line p-4">
          <p className="mb-3">
            {words(theirs.mine ? "conflict.about-mine" : "conflict.about", {
              name,
              time: theirs.at ? formatInstant(theirs.at, locale) : "",
            })}
          </p>
          <h4 className="mb-1 text-base">
            {theirs.mine ? words("conflict.theirs-mine") : words("conflict.theirs", { name })}
          </h4>
          <PlainText
            text={theirs.reply ?? ""}
            lang={theirs.replyLanguage ?? locale}
            className="mb-4 max-h-96 overflow-y-auto rounded-sm bg-sunken p-3"
          />
          <a
            href={address}
            className={buttonClass("secondary", "small")}
            onClick={(event) => {
              event.preventDefault();
              take();
            }}
          >
            {words(theirs.mine ? "conflict.take-mine" : "conflict.take-theirs")}
          </a>
        </section>
      )}
      <TextArea
        name="text"
        label={theirs ? words("conflict.mine") : words("point.reply", { number: point.number })}
        hint={words("point.reply-hint")}
        defaultValue={point.reply ?? ""}
        rows={4}
      />
      {theirs ? (
        <SubmitButton name="keep" value={String(theirs.version)}>
          {words("conflict.keep-mine")}
        </SubmitButton>
      ) : (
        <SubmitButton look="secondary">{words("point.save")}</SubmitButton>
      )}
    </>
  );
}
