"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { buttonClass } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { describedBy, Field } from "@/components/ui/field";
import { largestFile } from "@/lib/imports/limits";
import { sendList } from "./send-list";

type State =
  | { step: "idle" }
  | { step: "sending"; percent: number }
  | { step: "reading" }
  | { step: "checking"; rows: number }
  | { step: "refused"; why: string; attempt: number };

const megabytes = largestFile / 1_048_576;

/** Chooses a file of a list and has it checked: with JavaScript telling how far it is, without as a plain form. */
export function BringFile({ list, most, refused }: { list: string; most: number; refused: string | null }) {
  const words = useTranslations("imports");
  const router = useRouter();
  const [leaving, leave] = useTransition();
  const [state, setState] = useState<State>(
    refused ? { step: "refused", why: refused, attempt: 0 } : { step: "idle" },
  );
  const under = state.step === "sending" || state.step === "reading" || leaving;
  const error = state.step === "refused" ? state.why : undefined;
  const hint = words("file-hint", { megabytes, rows: most });

  function refuse(why: string) {
    setState((before) => ({
      step: "refused",
      why,
      attempt: before.step === "refused" ? before.attempt + 1 : 1,
    }));
  }

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (under) return;
    const file = new FormData(event.currentTarget).get("file");
    if (!(file instanceof File) || file.name === "") return refuse(words("file.none"));
    if (file.size > largestFile) return refuse(words("file.too-large", { megabytes }));
    setState({ step: "sending", percent: 0 });
    const answer = await sendList(list, file, (percent) =>
      setState(percent < 100 ? { step: "sending", percent } : { step: "reading" }),
    );
    if (answer === null) return refuse(words("lost"));
    if ("why" in answer) return refuse(answer.why);
    setState({ step: "checking", rows: answer.rows });
    leave(() => router.push(`/imports/${answer.importId}` as Route));
  }

  const told =
    state.step === "sending"
      ? words("sending", { percent: state.percent })
      : state.step === "reading"
        ? words("checking-file")
        : state.step === "checking"
          ? words("checking", { rows: state.rows })
          : "";
  return (
    <form
      action="/api/imports"
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
      noValidate
      aria-busy={under || undefined}
    >
      {error && state.step === "refused" && (
        <ErrorSummary
          key={state.attempt}
          message={words("refused-file")}
          problems={[{ target: "import-file", text: error }]}
        />
      )}
      <input type="hidden" name="list" value={list} />
      <Field id="import-file" label={words("file-label")} hint={hint} error={error}>
        <input
          id="import-file"
          name="file"
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy("import-file", hint, error)}
          className="control max-w-prose"
        />
      </Field>
      <div className="mb-2 flex flex-wrap items-center gap-4">
        <button type="submit" aria-disabled={under || undefined} className={buttonClass("primary", "normal")}>
          {words("check")}
        </button>
        <p className="text-muted text-sm">{words("check-note")}</p>
      </div>
      {told && (
        <div className="mt-4 max-w-prose">
          <progress
            className="h-2 w-full accent-accent"
            max={100}
            value={state.step === "sending" ? state.percent : undefined}
            aria-label={words("check")}
          />
        </div>
      )}
      <p role="status" className="num text-muted text-sm empty:hidden">
        {told}
      </p>
    </form>
  );
}
