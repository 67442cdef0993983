"use client";

import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";

/**
 * Ticks all or none of the contracts of the form it stands in, and sends to those ticked, saying how many. Without
 * scripts the links load the page anew, ticked that way, and the button says no number.
 */
export function SendBar({ all, none }: { all: Route; none: Route }) {
  const words = useTranslations("contractors.send");
  const bar = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState<number | null>(null);
  const boxes = () => [
    ...(bar.current?.closest("form")?.querySelectorAll<HTMLInputElement>('input[name="contractId"]') ?? []),
  ];
  const recount = () => setCount(boxes().filter(({ checked }) => checked).length);
  const tick = (checked: boolean) => (event: React.MouseEvent) => {
    event.preventDefault();
    for (const box of boxes()) box.checked = checked;
    recount();
  };
  // After every render: once messages are sent, the form holds other rows.
  useEffect(() => {
    const form = bar.current?.closest("form");
    const counted = () => setCount(form?.querySelectorAll('input[name="contractId"]:checked').length ?? null);
    counted();
    form?.addEventListener("change", counted);
    return () => form?.removeEventListener("change", counted);
  });
  return (
    <div ref={bar} className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-3">
      <SubmitButton>{count === null ? words("submit-few") : words("submit-count", { count })}</SubmitButton>
      <Link href={all} onClick={tick(true)} prefetch={false} className="link">
        {words("tick-all")}
      </Link>
      <Link href={none} onClick={tick(false)} prefetch={false} className="link">
        {words("tick-none")}
      </Link>
    </div>
  );
}
