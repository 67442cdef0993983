import type { Route } from "next";
import { useTranslations } from "next-intl";
import { StatusBar } from "@/components/charts/status-bar";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { addressOf } from "@/lib/platform/address-filter";
import { progressLabels } from "@/lib/registers/labels";
import { progressOf, progressStates } from "@/lib/registers/status";
import { type DepartmentProgress, registerHref } from "@/lib/requirements/kinds";
import { GapList } from "./gap-list";
import { MeasureMeter } from "./measure-meter";

/** Every register: for a department how far it has come, for the offices of the city how many departments have. */
export function RegisterHub({ progress, own }: { progress: DepartmentProgress[]; own: boolean }) {
  const words = useTranslations("registers");
  if (progress.length === 0)
    return (
      <Panel>
        <EmptyState title={words("empty")}>{words("empty-body")}</EmptyState>
      </Panel>
    );
  const firsts = progress.filter(({ number }, place) => progress[place - 1]?.number !== number);
  return (
    <div className="grid items-stretch gap-x-6 lg:grid-cols-2 [&>section]:mb-6">
      {firsts.map((first) => {
        const href = registerHref(first.kind) as Route | null;
        return (
          <Panel
            key={first.number}
            title={
              <span lang={first.language}>
                {first.number}. {first.title}
              </span>
            }
          >
            {own ? (
              <div className="grid gap-3">
                <MeasureMeter measure={first.measure} label={first.title} />
                <GapList gaps={first.measure.gaps} />
              </div>
            ) : (
              <Departments rows={progress.filter(({ number }) => number === first.number)} />
            )}
            {href && (
              <p className="mt-4">
                <ButtonLink look="secondary" size="small" href={href}>
                  {words("open")}
                </ButtonLink>
              </p>
            )}
          </Panel>
        );
      })}
    </div>
  );
}

/** How many departments have come how far; each count leads to them. */
function Departments({ rows }: { rows: DepartmentProgress[] }) {
  const words = useTranslations("registers");
  const say = useTranslations();
  const [first] = rows;
  const asked = { directive: first?.directive, requirement: String(first?.number) };
  return (
    <StatusBar
      label={words("departments")}
      segments={progressStates.map((state) => {
        const { word, tone, shape } = progressLabels[state];
        return {
          key: state,
          label: say(word),
          count: rows.filter(({ measure }) => progressOf(measure) === state).length,
          tone,
          shape,
          href: `/registers${addressOf({ ...asked, state })}` as Route,
        };
      })}
    />
  );
}
