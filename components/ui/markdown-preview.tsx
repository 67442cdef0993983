"use client";

import dynamic from "next/dynamic";
import { useState, useSyncExternalStore } from "react";
import { Button } from "./button";
import { fieldId, useFormContext } from "./form-context";

const Markdown = dynamic(() => import("./markdown").then((module) => module.Markdown));

const never = () => () => {};

/**
 * How the text of a field of this form will read, shown on request and as it stands while it is typed. Without
 * JavaScript there is no button.
 */
export function MarkdownPreview({
  of,
  languageOf,
  words,
}: {
  /** The name of the text area. */
  of: string;
  /** The name of the field that says in which language it is written. */
  languageOf: string;
  words: { open: string; hide: string; empty: string };
}) {
  const { id } = useFormContext();
  const [shown, setShown] = useState<{ text: string; language: string } | null>(null);
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

  function read() {
    const value = (name: string) =>
      (document.getElementById(fieldId(id, name)) as HTMLTextAreaElement | null)?.value ?? "";
    setShown({ text: value(of), language: value(languageOf) });
  }

  if (!ready) return null;
  return (
    <div className="-mt-3 mb-6">
      <Button
        look="quiet"
        size="small"
        aria-expanded={shown !== null}
        onClick={() => (shown ? setShown(null) : read())}
      >
        {shown ? words.hide : words.open}
      </Button>
      {shown && (
        <div className="mt-3 rounded-md border border-line bg-surface p-4 sm:p-5">
          {shown.text.trim() ? (
            <Markdown text={shown.text} lang={shown.language} headingLevel={4} />
          ) : (
            <p className="text-muted">{words.empty}</p>
          )}
        </div>
      )}
    </div>
  );
}
