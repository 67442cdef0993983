"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { fieldId } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";
import type { SaveState } from "./draft-saver";
import { SaveWords } from "./save-status";

/** Why pressing a button did not lead on: what to correct, or that the text is only in this browser. It takes the focus. */
export function SaveOutcome({ save, formId }: { save: SaveState; formId: string }) {
  if (save.kind === "refused") {
    return (
      <ErrorSummary
        message={save.message}
        problems={Object.entries(save.fields).map(([name, text]) => ({
          target: fieldId(formId, name),
          text,
        }))}
      />
    );
  }
  const held = ["unreachable", "signed-out", "another-person"].includes(save.kind);
  return held ? <NotGoneOn save={save} /> : null;
}

function NotGoneOn({ save }: { save: SaveState }) {
  const words = useTranslations("plans.save");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="outline-none">
      <Notice tone="caution" title={words("not-gone-on")} role="alert">
        <SaveWords save={save} />
      </Notice>
    </div>
  );
}
