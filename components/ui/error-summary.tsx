"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

/** What stopped a form, with a link to each field it concerns. Takes the focus when it appears. */
export function ErrorSummary({
  message,
  problems,
}: {
  message: string;
  problems: { target: string; text: string }[];
}) {
  const words = useTranslations("ui");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without scripts this is how the summary is reached
      autoFocus
      className="mb-8 rounded-lg border-2 border-bad-solid bg-raised p-5 sm:p-6"
    >
      <h2 className="mb-2 text-lg text-bad-ink">
        {problems.length > 0
          ? words("problemTitle", { count: problems.length })
          : words("problemTitleGeneral")}
      </h2>
      <p>{message}</p>
      {problems.length > 0 && (
        <ul className="mt-3 grid gap-2">
          {problems.map((problem) => (
            <li key={problem.target}>
              <a
                href={`#${problem.target}`}
                className="inline-block min-h-6 font-semibold text-bad-ink underline underline-offset-4"
                onClick={(event) => {
                  const field = document.getElementById(problem.target);
                  if (!field) return;
                  event.preventDefault();
                  field.scrollIntoView({ block: "center" });
                  field.focus({ preventScroll: true });
                }}
              >
                {problem.text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
