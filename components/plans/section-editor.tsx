"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type FormEvent, useActionState, useRef, useState } from "react";
import { FormProvider } from "@/components/ui/form-context";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { saveSectionForm } from "@/lib/plans/actions";
import type { SectionDraft } from "@/lib/plans/facts";
import { longestSection } from "@/lib/plans/input";
import { directionOf, languageChoices } from "@/lib/plans/languages";
import { type FormState, idle } from "@/lib/platform/form-state";
import { KeptCopy } from "./kept-copy";
import { postedDraft } from "./posted-draft";
import { SaveOutcome } from "./save-outcome";
import { SaveStatus } from "./save-status";
import { SavedMeanwhile, TwoVersions } from "./two-versions";
import { useTypedEarly } from "./typed-early";
import { useDraftSaver } from "./use-draft-saver";

const Markdown = dynamic(() => import("@/components/ui/markdown").then((module) => module.Markdown));

const formId = "section";
/** From how many characters on the count is shown. */
const countFrom = longestSection * 0.9;

/**
 * Where a section is written. Without JavaScript a form that is saved by its buttons; with it, everything typed is
 * saved as it is typed and the buttons go on when the server has it all.
 */
export function SectionEditor({
  planId,
  personId,
  section,
  next,
  previewing,
  now: served,
}: {
  planId: string;
  personId: string;
  section: SectionDraft;
  /** The number of the following section, or null after the last. */
  next: number | null;
  previewing: boolean;
  /** The installation's clock as the page was made. */
  now: string;
}) {
  const words = useTranslations("plans");
  const answers = useTranslations("requirements");
  const address = `/plans/${planId}/sections/${section.number}`;
  const [posted, post] = useActionState(saveSectionForm, idle, address);
  const { saver, now, offer, restore, discard, ready } = useDraftSaver(
    { planId, requirementId: section.requirementId, personId, served },
    section.draft,
    postedDraft(posted, section.draft),
  );
  useTypedEarly(formId, (change) => saver.replace(change));
  const [preview, setPreview] = useState(previewing);
  /** Whether the last press of a button did not lead on, and how many there were. */
  const [stopped, setStopped] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const going = useRef(false);
  const { draft, save, version, replaced } = now;
  const theirs = save.kind === "conflict" ? save.theirs : null;
  const tooLong = draft.text.length > longestSection;
  const state: FormState =
    save.kind === "refused"
      ? {
          status: "failed",
          code: "invalid",
          message: save.message,
          fields: save.fields,
          values: { nonAnswer: draft.nonAnswer ?? "", complete: draft.complete ? "yes" : "no" },
        }
      : idle;

  async function go(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const then = button?.value ?? "";
    if (then.endsWith("-preview")) {
      setPreview(!preview);
      return void saver.save();
    }
    if (going.current) return;
    going.current = true;
    const saved = await saver.save({ asTyped: true });
    setStopped(!saved);
    setAttempts((count) => count + 1);
    if (saved) {
      const place = then === "plan" ? "" : then === "check" ? "/check" : `/sections/${next}`;
      window.location.assign(`/plans/${planId}${place}`);
    }
    going.current = false;
  }

  return (
    <FormProvider value={{ id: formId, state, pending: false }}>
      {offer && <KeptCopy offer={offer} draft={draft} restore={restore} discard={discard} />}
      <form
        id={formId}
        action={post}
        onSubmit={go}
        autoComplete="off"
        onBlur={() => {
          if (!offer && saver.pending) void saver.save();
        }}
        noValidate
      >
        <input type="hidden" name="planId" value={planId} />
        <input type="hidden" name="requirementId" value={section.requirementId} />
        <input type="hidden" name="version" value={version} />
        {(stopped || (!ready && save.kind === "refused")) && (
          <SaveOutcome key={attempts} save={save} formId={formId} />
        )}
        {theirs && <SavedMeanwhile theirs={theirs} />}
        {section.nonAnswers.length > 0 && (
          <RadioGroup
            key={`answer-${replaced}`}
            name="nonAnswer"
            label={words("editor.kind")}
            defaultValue={draft.nonAnswer ?? ""}
            onChange={(value) => saver.write({ nonAnswer: value || null })}
            options={[
              { value: "", label: words("editor.a-plan") },
              ...section.nonAnswers
                .filter((answer) => answer !== "on_hold")
                .map((answer) => ({
                  value: answer,
                  label: answers(`non-answers.${answer}`),
                  hint: answers(`non-answer-help.${answer}`),
                })),
            ]}
          />
        )}
        <TwoVersions
          theirs={theirs}
          address={address}
          take={ready ? () => saver.takeTheirs() : undefined}
          keep={ready ? () => saver.keepMine() : undefined}
        >
          <TextArea
            name="text"
            label={
              theirs
                ? words("conflict.mine")
                : draft.nonAnswer
                  ? words("editor.reason")
                  : words("editor.text")
            }
            hint={words("editor.text-hint")}
            error={tooLong ? words("editor.too-long", { max: longestSection }) : undefined}
            rows={18}
            value={draft.text}
            lang={draft.language}
            dir={directionOf(draft.language)}
            readOnly={offer !== null}
            onChange={(event) => saver.write({ text: event.target.value })}
          />
          {draft.text.length > countFrom && (
            <p className="num -mt-4 mb-4 text-sm">
              {words("editor.count", { used: draft.text.length, max: longestSection })}
            </p>
          )}
        </TwoVersions>
        {ready && <SaveStatus save={save} />}
        {preview && (
          <section className="mb-6 rounded-md border border-line bg-surface p-4 sm:p-5">
            <h2 className="mb-3 text-base text-muted">{words("editor.preview-title")}</h2>
            {draft.text.trim() ? (
              <Markdown text={draft.text} lang={draft.language} />
            ) : (
              <p>{words("editor.no-text")}</p>
            )}
          </section>
        )}
        <Select
          key={`language-${replaced}`}
          name="language"
          label={words("editor.language")}
          hint={words("editor.language-hint")}
          defaultValue={draft.language}
          options={languageChoices(draft.language)}
          onChange={(event) => saver.write({ language: event.target.value })}
        />
        <RadioGroup
          key={`complete-${replaced}`}
          name="complete"
          label={words("editor.complete")}
          hint={words("editor.complete-hint")}
          inline
          defaultValue={draft.complete ? "yes" : "no"}
          onChange={(value) => saver.write({ complete: value === "yes" })}
          options={[
            { value: "yes", label: words("editor.yes") },
            { value: "no", label: words("editor.not-yet") },
          ]}
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="then" value={next === null ? "check" : `section-${next}`}>
            {words(next === null ? "editor.save-check" : "editor.save-next")}
          </SubmitButton>
          <SubmitButton name="then" value="plan" look="secondary">
            {words("editor.save-back")}
          </SubmitButton>
          <SubmitButton name="then" value={`section-${section.number}-preview`} look="quiet">
            {preview && ready
              ? words("editor.preview-hide")
              : ready
                ? words("editor.preview")
                : words("editor.save-preview")}
          </SubmitButton>
        </div>
      </form>
    </FormProvider>
  );
}
