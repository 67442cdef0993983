import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { Measure } from "@/lib/registers/rules";
import { GapList } from "./gap-list";
import { MeasureMeter } from "./measure-meter";

/** How far a duty has come by what its register holds, and what is missing; `href` leads to the register. */
export function MeasurePanel({ measure, title, href }: { measure: Measure; title?: string; href?: Route }) {
  const words = useTranslations("registers");
  return (
    <Panel
      title={title ?? words("progress")}
      actions={
        href && (
          <ButtonLink look="secondary" size="small" href={href}>
            {words("open")}
          </ButtonLink>
        )
      }
    >
      <div className="grid gap-3">
        <MeasureMeter measure={measure} label={words("progress")} />
        <GapList gaps={measure.gaps} />
      </div>
    </Panel>
  );
}
