import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { RequirementKind } from "@/lib/db/generated/enums";
import type { Measure } from "@/lib/registers/rules";
import { registerHref } from "@/lib/requirements/kinds";
import { GapList } from "./gap-list";

/** What the registers behind a plan still lack, told before it is filed. It holds nothing up. */
export function RegistersNote({
  measures,
}: {
  measures: { number: number; kind: RequirementKind; measure: Measure }[];
}) {
  const words = useTranslations("registers.note");
  const open = measures.filter(({ kind, measure }) => registerHref(kind) && measure.gaps.length > 0);
  if (open.length === 0) return null;
  return (
    <Notice tone="info" title={words("title")}>
      <p className="mb-2">{words("about")}</p>
      {open.map(({ number, measure }) => (
        <div key={number} className="mb-2">
          <p className="font-semibold text-sm">
            {words("section", { number, done: measure.done, of: measure.of })}
          </p>
          <GapList gaps={measure.gaps} most={3} />
        </div>
      ))}
    </Notice>
  );
}
