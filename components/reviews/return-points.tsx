"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { useField, useFormContext } from "@/components/ui/form-context";
import { TextArea } from "@/components/ui/text-area";
import { pointField } from "@/lib/reviews/point-field";

export type PointSection = { requirementId: string; number: number; title: string };

/** A text area for each section, more of them on request; those left empty are no points. */
export function ReturnPoints({ sections, lang }: { sections: PointSection[]; lang: string }) {
  const words = useTranslations("reviews.decision");
  const field = useField("points");
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      aria-describedby={field.error ? `${field.id}-error` : undefined}
      className={field.error ? "mb-6 border-bad-solid border-l-4 pl-4" : "mb-6"}
    >
      <legend className="mb-2 font-semibold">{words("points")}</legend>
      <FieldError id={field.id}>{field.error}</FieldError>
      {sections.map((section) => (
        <SectionPoints key={section.requirementId} section={section} lang={lang} />
      ))}
    </fieldset>
  );
}

function SectionPoints({ section, lang }: { section: PointSection; lang: string }) {
  const words = useTranslations("reviews.decision");
  const { state, kept = {} } = useFormContext();
  const { requirementId, number, title } = section;
  const typed = state.status === "failed" ? state.values : {};
  const posted = Object.keys(typed).filter((name) => name.startsWith(pointField(requirementId))).length;
  const [count, setCount] = useState(Math.max(1, posted));
  const before = Object.keys(kept).filter((name) => name.startsWith(pointField(requirementId)));
  const needed = Math.max(0, ...before.map((name) => Number(/\d+$/.exec(name)?.[0] ?? 0) + 1));
  useEffect(() => setCount((shown) => Math.max(shown, needed)), [needed]);
  const places = Array.from({ length: count }, (_, place) => place);
  return (
    <div className="mb-5 border-line border-l-2 pl-4">
      <p lang={lang} className="mb-2 font-semibold text-sm">
        {number}. {title}
      </p>
      {places.map((place) => (
        <TextArea
          key={place}
          name={pointField(requirementId, place)}
          label={<span className="font-normal text-sm">{words("point", { number, place: place + 1 })}</span>}
          defaultValue={place > 0 ? kept[pointField(requirementId, place)]?.text : undefined}
          rows={2}
          maxLength={5_000}
        />
      ))}
      <Button look="quiet" size="small" onClick={() => setCount(count + 1)} disabled={count >= 15}>
        {words("another", { number })}
      </Button>
    </div>
  );
}
