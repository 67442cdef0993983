"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { type End, useSessionEnd } from "./use-session-end";

/**
 * Warns five minutes before the session ends and lets it go on; afterwards says that it is over and leaves the page, and
 * what was typed on it, as they are.
 */
export function SessionWarning({ person, ...start }: { person: string } & End) {
  const words = useTranslations("session");
  const { phase, final, endsAt, extend } = useSessionEnd(person, start);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [said, setSaid] = useState<"" | "extended" | "failed">("");

  useEffect(() => {
    if (phase === "quiet") dialog.current?.close();
    else if (!dialog.current?.open) dialog.current?.showModal();
  }, [phase]);

  async function stay() {
    const outcome = await extend();
    setSaid(outcome === "known" ? "extended" : outcome === "unreachable" ? "failed" : "");
  }

  const over = phase === "over";
  return (
    <>
      <p role="status" className="sr-only">
        {phase === "quiet" && said === "extended" && words("extended", { at: endsAt })}
      </p>
      <dialog
        ref={dialog}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-body`}
        onCancel={(event) => {
          if (over || final) return;
          event.preventDefault();
          stay();
        }}
        className="m-auto max-w-lg rounded-lg border border-line on-sheet p-6 shadow-float backdrop:bg-ink/50"
      >
        <h2 id={`${id}-title`} className="mb-2 text-lg">
          {words(over ? "over-title" : "title")}
        </h2>
        <p id={`${id}-body`} className="mb-5">
          {over ? words("over-body") : words("body", { at: endsAt })} {!over && final && words("absolute")}
        </p>
        {said === "failed" && !over && (
          <p role="alert" className="mb-4 font-semibold text-bad-ink">
            {words("failed")}
          </p>
        )}
        <div className="flex flex-wrap gap-3">
          {over ? (
            <a href="/sign-in" target="_blank" rel="noopener" className={buttonClass()}>
              {words("sign-in")}
            </a>
          ) : (
            !final && <Button onClick={stay}>{words("stay")}</Button>
          )}
          {(over || final) && (
            <Button look="secondary" onClick={() => dialog.current?.close()}>
              {words("close")}
            </Button>
          )}
        </div>
      </dialog>
    </>
  );
}
