import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { RequirementKind } from "@/lib/db/generated/enums";
import type { Measure } from "@/lib/registers/rules";
import { registerHref } from "@/lib/requirements/kinds";
import { MeasurePanel } from "./measure-panel";

/** What the register of a section's requirement holds, beside the text that speaks of it. Nothing where the plan is the register. */
export function SectionRegister({
  kind,
  measure,
  abbreviation,
}: {
  kind: RequirementKind;
  measure: Measure;
  abbreviation: string;
}) {
  const words = useTranslations("registers");
  const href = registerHref(kind);
  if (!href) return null;
  return (
    <MeasurePanel
      measure={measure}
      title={words("here")}
      href={`${href}?department=${encodeURIComponent(abbreviation)}` as Route}
    />
  );
}
