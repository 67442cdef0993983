"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFormContext } from "@/components/ui/form-context";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { Said } from "@/lib/platform/errors";
import { type Act, acts } from "@/lib/registers/acts";

type Row = { id: string; version: number; name: string };
type Outcome = { act: Act; done: Row[]; left: { id: string; name: string; why: Said }[]; unknown: number };

/**
 * What came of a bulk act, in place of its preview: how many rows were changed, which were not and why, and a button that
 * undoes it in the same form, where something does.
 */
export function BulkOutcome({ act, children }: { act: Act; children: ReactNode }) {
  const { state } = useFormContext();
  const result = state.status === "done" ? (state.result as Outcome | undefined) : undefined;
  if (result) return <Told outcome={result} />;
  const failed = state.status === "failed" ? state.values : {};
  // Undoing was refused, such as without a reason: the form stays at that step.
  if (failed.act && failed.act !== act && Object.hasOwn(acts, failed.act))
    return <Undo by={failed.act as Act} rows={failed.rows ?? ""} />;
  return children;
}

function Told({ outcome: { act, done, left, unknown } }: { outcome: Outcome }) {
  const say = useTranslations();
  const words = useTranslations("registers.bulk");
  const { undo } = acts[act];
  const some = left.length > 0 || unknown > 0;
  return (
    <>
      {some && (
        <Notice
          tone="caution"
          title={done.length === 0 ? words("none-done") : words("left", { count: left.length + unknown })}
          role="status"
        >
          <ul className="list-disc pl-5">
            {left.map(({ id, name, why }) => (
              <li key={id} className="[overflow-wrap:anywhere]">
                {words("left-row", { name, why: say(why.key as never, why.values as never) })}
              </li>
            ))}
            {unknown > 0 && <li>{words("unknown", { count: unknown })}</li>}
          </ul>
        </Notice>
      )}
      {done.length > 0 &&
        (undo ? (
          <Undo by={undo} rows={done.map(({ id, version }) => `${id}.${version}`).join(" ")} of={act} />
        ) : (
          <p className="mb-6 max-w-prose">{words(`${act}.undo`)}</p>
        ))}
    </>
  );
}

function Undo({ by, rows, of }: { by: Act; rows: string; of?: Act }) {
  const words = useTranslations("registers.bulk");
  return (
    <Notice tone="info" title={words("undo-title")}>
      {of && <p className="mb-3">{words(`${of}.undo`)}</p>}
      <HiddenFields of={{ act: by, rows }} />
      {acts[by].reason && <TextArea name="reason" label={words("reason")} rows={2} required />}
      <SubmitButton look="secondary" size="small">
        {words("undo")}
      </SubmitButton>
    </Notice>
  );
}
