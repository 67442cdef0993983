"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import {
  type FormEvent,
  type ReactNode,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
} from "react";
import { type FormAction, type FormState, idle } from "@/lib/platform/form-state";
import { ErrorSummary } from "./error-summary";
import { FormProvider, fieldId } from "./form-context";
import { Notice } from "./notice";
import { useKeptText } from "./use-kept-text";

/**
 * A native form around a server action. Without JavaScript it posts and comes back with its state;
 * with it, the action is called directly, so React never resets the form and everything typed or
 * chosen (files too) stays after an error. A lost connection is told as such, not as a crash.
 * With `keepAs`, a name no other form has, text that was typed and not sent outlives the page in this tab. A form that
 * `isPrivate` is only asked about before it is left: nothing typed into it is stored in the browser.
 */
export function Form({
  action,
  children,
  id,
  afterDone = "keep",
  keepAs,
  isPrivate = false,
  onDone,
  className = "",
  ...rest
}: {
  action: FormAction;
  children: ReactNode;
  id?: string;
  afterDone?: "keep" | "clear";
  keepAs?: string;
  isPrivate?: boolean;
  onDone?: (state: FormState) => void;
  className?: string;
  "aria-label"?: string;
  "aria-labelledby"?: string;
}) {
  const words = useTranslations("ui");
  const ownId = useId();
  const formId = id ?? ownId;
  const form = useRef<HTMLFormElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const [posted, post] = useActionState(action, idle);
  const [answered, setAnswered] = useState<FormState | null>(null);
  const [unreachable, setUnreachable] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const [pending, start] = useTransition();
  const state = answered ?? posted;
  const { kept, putBack, changed, keep, release } = useKeptText(form, keepAs, isPrivate);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    start(async () => {
      let next: FormState | null = null;
      try {
        next = await action(state, data);
      } catch (error) {
        // An action that leads to another page has done its work.
        if (String((error as { digest?: unknown } | null)?.digest).startsWith("NEXT_REDIRECT")) release();
        unstable_rethrow(error);
      }
      start(() => {
        if (next) setAnswered(next);
        setUnreachable(next === null);
        setAttempts((count) => count + 1);
      });
    });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per answer, whatever it says
  useEffect(() => {
    if (attempts === 0) return;
    outcome.current?.focus();
    if (state.status !== "done") return;
    if (afterDone === "clear") form.current?.reset();
    release();
    onDone?.(state);
  }, [attempts]);

  return (
    <FormProvider value={{ id: formId, state, pending, kept }}>
      <form
        ref={form}
        id={formId}
        action={post}
        onSubmit={send}
        onInput={keep}
        noValidate
        autoComplete={isPrivate ? "off" : undefined}
        aria-busy={pending || undefined}
        className={className}
        {...rest}
      >
        <div ref={outcome} tabIndex={-1} className="outline-none empty:hidden">
          {unreachable ? (
            <Notice tone="bad" title={words("problemTitleGeneral")} role="alert">
              {words("unreachable")}
            </Notice>
          ) : state.status === "failed" ? (
            <ErrorSummary
              message={state.message}
              problems={Object.entries(state.fields).map(([name, text]) => ({
                target: fieldId(formId, name),
                text,
              }))}
            />
          ) : state.status === "done" && state.message ? (
            <Notice tone="good" title={words("doneTitle")} role="status">
              {state.message}
            </Notice>
          ) : null}
        </div>
        {putBack && (
          <Notice tone="info" title={words("putBack")} role="status">
            {words("putBackAbout")}
          </Notice>
        )}
        {changed.length > 0 && (
          <Notice tone="caution" title={words("keptChanged")} role="status">
            <p>{words("keptChangedAbout")}</p>
            {changed.map((text) => (
              <p key={text} dir="auto" className="mt-2 whitespace-pre-wrap [overflow-wrap:anywhere]">
                {text}
              </p>
            ))}
          </Notice>
        )}
        {children}
      </form>
    </FormProvider>
  );
}
