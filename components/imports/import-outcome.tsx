"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useFormContext } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ImportAnswer } from "@/lib/imports/import-action";
import { ImportReport } from "./import-report";
import { ImportedLinks } from "./imported-links";

/** What came of the file: the report of a dry run with the button that stores it, or what was stored. */
export function ImportOutcome() {
  const { state } = useFormContext();
  const answer = state.status === "done" ? (state.result as ImportAnswer | undefined) : undefined;
  if (!answer) return null;
  return answer.stage === "checked" ? <Checked {...answer} /> : <Stored {...answer} />;
}

function useArrival<Element extends HTMLElement>(answer: unknown) {
  const heading = useRef<Element>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per answer
  useEffect(() => heading.current?.focus(), [answer]);
  return heading;
}

function Checked({ rows, counts, text, expected }: Extract<ImportAnswer, { stage: "checked" }>) {
  const words = useTranslations("imports");
  const heading = useArrival<HTMLHeadingElement>(rows);
  const toStore = counts.add + counts.change;
  return (
    <section className="mt-8 border-line border-t pt-6">
      <h2 ref={heading} tabIndex={-1} className="mb-3 text-lg outline-none">
        {words("report")}
      </h2>
      {counts.problem > 0 ? (
        <Notice tone="bad" title={words("counts", counts)}>
          {words("has-problems", { count: counts.problem })}
        </Notice>
      ) : (
        <Notice tone="info" title={words("counts", counts)}>
          {words(toStore > 0 ? "nothing-stored" : "all-same")}
        </Notice>
      )}
      {counts.problem === 0 && toStore > 0 && (
        <p className="mb-6">
          <input type="hidden" name="text" value={text} readOnly />
          <input type="hidden" name="expected" value={expected} readOnly />
          <SubmitButton name="step" value="store">
            {words("store", { count: toStore })}
          </SubmitButton>
        </p>
      )}
      <ImportReport rows={rows} />
    </section>
  );
}

function Stored({ added, changed, links }: Extract<ImportAnswer, { stage: "stored" }>) {
  const words = useTranslations("imports");
  const heading = useArrival<HTMLDivElement>(links);
  return (
    <div ref={heading} tabIndex={-1} className="mt-8 outline-none">
      <Notice tone="good" title={words("stored-title")} role="status">
        {words("stored", { added, changed })}
      </Notice>
      {links.length > 0 && <ImportedLinks links={links} />}
    </div>
  );
}
