"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { useField, useFormContext } from "@/components/ui/form-context";
import { TextArea } from "@/components/ui/text-area";
import { pointField } from "@/lib/reviews/point-field";

/**
 * Where a reviewer writes what has to change in one section, beside its answer: one text area from the start, more on
 * request; those left empty are no points. The `first` of a page is where "add a point" leads.
 */
export function PointBoxes({
  requirementId,
  number,
  first,
}: {
  requirementId: string;
  number: number;
  first: boolean;
}) {
  const words = useTranslations("reviews");
  const { state, kept = {} } = useFormContext();
  const field = useField("points");
  const typed = state.status === "failed" ? state.values : {};
  const posted = Object.keys(typed).filter((name) => name.startsWith(pointField(requirementId))).length;
  const [count, setCount] = useState(Math.max(1, posted));
  const before = Object.keys(kept).filter((name) => name.startsWith(pointField(requirementId)));
  const needed = Math.max(0, ...before.map((name) => Number(/\d+$/.exec(name)?.[0] ?? 0) + 1));
  useEffect(() => setCount((shown) => Math.max(shown, needed)), [needed]);
  const places = Array.from({ length: count }, (_, place) => place);
  const error = first ? field.error : undefined;
  return (
    <fieldset
      id={first ? field.id : undefined}
      tabIndex={first ? -1 : undefined}
      aria-describedby={error ? `${field.id}-error` : undefined}
      className={`mt-6 border-line border-t pt-4 print:hidden ${error ? "border-bad-solid border-l-4 pl-4" : ""}`}
    >
      <legend className="sr-only">{words("section.write-point", { number })}</legend>
      <FieldError id={field.id}>{error}</FieldError>
      {places.map((place) => (
        <TextArea
          key={place}
          name={pointField(requirementId, place)}
          label={<span className="text-sm">{words("decision.point", { number, place: place + 1 })}</span>}
          defaultValue={place > 0 ? kept[pointField(requirementId, place)]?.text : undefined}
          rows={2}
          maxLength={5_000}
        />
      ))}
      <div className="-mt-3 -ml-3">
        <Button look="quiet" size="small" onClick={() => setCount(count + 1)} disabled={count >= 15}>
          {words("decision.another", { number })}
        </Button>
      </div>
    </fieldset>
  );
}
