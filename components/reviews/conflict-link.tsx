"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { useFormContext } from "@/components/ui/form-context";

/** After a conflict: the filing as it stands now, in another tab, so that what was typed here stays. */
export function ConflictLink({ href }: { href: Route }) {
  const words = useTranslations("reviews.decision");
  const { state } = useFormContext();
  if (state.status !== "failed" || state.code !== "conflict") return null;
  return (
    <p className="mb-6">
      <a href={href} target="_blank" rel="noopener" className={buttonClass("secondary", "small")}>
        {words("newest")}
      </a>
    </p>
  );
}
