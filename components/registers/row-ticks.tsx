"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

const boxesOf = (element: HTMLElement | null) => [
  ...(element?.closest("form")?.querySelectorAll<HTMLInputElement>('input[name="row"][data-one]') ?? []),
];

/** How many rows of the form around it are ticked, told anew whenever that changes; null without scripts. */
function useTicked<Element extends HTMLElement>() {
  const place = useRef<Element>(null);
  const [ticked, setTicked] = useState<number | null>(null);
  // After every render: another page of the list holds other rows.
  useEffect(() => {
    const form = place.current?.closest("form");
    const count = () => setTicked(boxesOf(place.current).filter(({ checked }) => checked).length);
    count();
    form?.addEventListener("change", count);
    return () => form?.removeEventListener("change", count);
  });
  return { place, ticked };
}

/**
 * Ticks every row of the page. Without scripts the box itself stands for all of them: it sends their ids in one.
 */
export function TickAll({ ids }: { ids: string[] }) {
  const words = useTranslations("registers.bulk");
  const { place, ticked } = useTicked<HTMLInputElement>();
  useEffect(() => {
    if (place.current && ticked !== null) {
      place.current.checked = ticked === ids.length;
      place.current.indeterminate = ticked > 0 && ticked < ids.length;
    }
  });
  return (
    <label className="flex min-h-11 w-fit cursor-pointer items-center gap-3 text-sm">
      <input
        ref={place}
        type="checkbox"
        name={ticked === null ? "row" : undefined}
        value={ids.join(",")}
        onChange={({ currentTarget }) => {
          for (const box of boxesOf(currentTarget)) box.checked = currentTarget.checked;
        }}
        className="size-6 shrink-0 cursor-pointer accent-accent"
      />
      {words("choose-all", { count: ids.length })}
    </label>
  );
}

/** How many rows of the form around it are ticked; nothing without scripts. */
export function TickedCount() {
  const words = useTranslations("registers.bulk");
  const { place, ticked } = useTicked<HTMLParagraphElement>();
  return (
    <p ref={place} role="status" className="num font-semibold text-sm empty:hidden">
      {ticked === null ? null : words("chosen", { count: ticked })}
    </p>
  );
}
