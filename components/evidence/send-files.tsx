"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { type ButtonLook, buttonClass } from "@/components/ui/button";
import { describedBy, Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { largestFile } from "@/lib/evidence/rules";
import { type Sending, sendFile } from "./send-file";

type OnItsWay = { name: string; sending: Sending };

/**
 * A form that sends files: with JavaScript one after the other, each with its progress; without, all at once.
 * `destination` is where they go, `back` the page that shows them.
 */
export function SendFiles({
  destination,
  back,
  label,
  hint,
  button,
  accept,
  several = false,
  look = "secondary",
}: {
  destination: Record<string, string>;
  back: string;
  label: string;
  hint: string;
  button: string;
  /** The ends of file names to choose from. */
  accept: string;
  several?: boolean;
  look?: ButtonLook;
}) {
  const words = useTranslations("evidence");
  const router = useRouter();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const [files, setFiles] = useState<OnItsWay[]>([]);
  const [error, setError] = useState<string>();
  const [state, setState] = useState<"idle" | "sending" | "done">("idle");

  useEffect(() => {
    if (state === "done") outcome.current?.focus();
    if (state !== "sending") return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [state]);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (state === "sending") return;
    const chosen = new FormData(event.currentTarget)
      .getAll("file")
      .filter((file): file is File => file instanceof File && file.name !== "");
    setError(chosen.length === 0 ? words("attach.none-chosen") : undefined);
    setFiles(chosen.map((file) => ({ name: file.name, sending: { step: "waiting" } })));
    if (chosen.length === 0) return setState("idle");
    setState("sending");
    const limit = largestFile / 1_048_576;
    const said = {
      lost: words("attach.lost"),
      tooLarge: words("attach.too-large", { limit }),
      largest: largestFile,
    };
    for (const [position, file] of chosen.entries()) {
      await sendFile(file, destination, said, (sending) =>
        setFiles((all) => all.map((one, index) => (index === position ? { ...one, sending } : one))),
      );
    }
    form.current?.reset();
    setState("done");
    router.refresh();
  }

  const failed = files.filter(({ sending }) => sending.step === "failed").length;
  return (
    <form
      ref={form}
      action="/api/evidence"
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
      noValidate
      aria-busy={state === "sending" || undefined}
    >
      {Object.entries({ ...destination, back }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div ref={outcome} tabIndex={-1} className="outline-none empty:hidden">
        {state === "done" && (
          <Notice tone={failed > 0 ? "bad" : "good"} role={failed > 0 ? "alert" : "status"}>
            {failed > 0
              ? words("attach.some-failed", { failed })
              : several
                ? words("attach.all-done", { count: files.length })
                : words("notice.version")}
          </Notice>
        )}
      </div>
      <Progress files={files} version={"evidenceId" in destination} />
      <Field id={`${id}-file`} label={label} hint={hint} error={error}>
        <input
          id={`${id}-file`}
          name="file"
          type="file"
          multiple={several}
          accept={accept}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(`${id}-file`, hint, error)}
          className="control max-w-prose"
        />
      </Field>
      <button
        type="submit"
        aria-disabled={state === "sending" || undefined}
        className={buttonClass(look, "normal")}
      >
        {button}
      </button>
    </form>
  );
}

/** Every file on its way, with how far it is; a screen reader hears of each step, not of each percent. */
function Progress({ files, version }: { files: OnItsWay[]; version: boolean }) {
  const words = useTranslations("evidence.attach");
  if (files.length === 0) return null;
  return (
    <ul aria-label={words("progress")} className="mb-6 grid max-w-prose gap-3">
      {files.map(({ name, sending }, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and none moves
        <li key={position} className="rounded-md border border-line px-4 py-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <span dir="auto" className="min-w-0 font-semibold [overflow-wrap:anywhere]">
              {name}
            </span>
            <span role="status">
              {sending.step === "done" ? (
                <Tag tone="good" shape="tick">
                  {words(version ? "done-version" : "done")}
                </Tag>
              ) : sending.step === "failed" ? (
                <Tag tone="bad" shape="cross">
                  {words("failed")}
                </Tag>
              ) : sending.step === "sending" ? null : (
                <span className="text-muted text-sm">{words(sending.step)}</span>
              )}
            </span>
            {sending.step === "sending" && (
              <span className="num text-muted text-sm">{words("sending", { percent: sending.percent })}</span>
            )}
          </div>
          {sending.step === "sending" && (
            <progress
              className="mt-2 h-2 w-full accent-accent"
              max={100}
              value={sending.percent}
              aria-label={name}
            />
          )}
          {sending.step === "failed" && <p className="mt-1">{sending.why}</p>}
        </li>
      ))}
    </ul>
  );
}
