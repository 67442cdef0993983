import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { ShapeIcon } from "@/components/ui/shape-icon";
import { toneSolid } from "@/components/ui/tones";
import { addressOf } from "@/lib/platform/address-filter";
import { progressLabels } from "@/lib/registers/labels";
import { progressOf, progressStates } from "@/lib/registers/status";
import type { ProgressFilter } from "@/lib/requirements/filter";
import { type DepartmentProgress, registerHref } from "@/lib/requirements/kinds";
import { GapList } from "./gap-list";
import { MeasureMeter } from "./measure-meter";

/** The departments of one requirement, all or those that have come so far, and what each still lacks. */
export function DepartmentProgressTable({
  progress,
  filter: { directive, requirement, state },
}: {
  progress: DepartmentProgress[];
  filter: ProgressFilter;
}) {
  const words = useTranslations("registers");
  const say = useTranslations();
  const all = progress.filter(({ number }) => String(number) === requirement);
  const [first] = all;
  if (!first) return <EmptyState title={words("no-requirement", { number: requirement ?? "" })} />;
  const rows = all.filter(({ measure }) => !state || progressOf(measure) === state);
  const href = registerHref(first.kind);
  return (
    <Panel
      flush
      id="departments"
      title={
        <span lang={first.language}>
          {first.number}. {first.title}
        </span>
      }
      lede={
        state
          ? words("in-state", { count: rows.length, of: all.length, state: say(progressLabels[state].word) })
          : words("by-department", { count: rows.length })
      }
    >
      <ul className="flex flex-wrap gap-x-5 gap-y-1 px-4 pb-3 text-sm sm:px-6 print:hidden">
        {[undefined, ...progressStates].map((one) => {
          const look = one && progressLabels[one];
          return (
            <li key={one ?? "all"}>
              <Link
                href={`/registers${addressOf({ directive, requirement, state: one })}` as Route}
                aria-current={one === state ? "true" : undefined}
                className="link inline-flex min-h-6 items-center gap-1.5 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
              >
                {look && <ShapeIcon shape={look.shape} className={`size-4 ${toneSolid[look.tone]}`} />}
                {look ? say(look.word) : words("all")}
              </Link>
            </li>
          );
        })}
      </ul>
      <DataTable
        caption={words("by-department", { count: rows.length })}
        captionHidden
        density="dense"
        rows={rows}
        rowKey={({ abbreviation }) => abbreviation}
        empty={<EmptyState title={words("none-in-state")} />}
        columns={[
          {
            key: "department",
            heading: words("department"),
            rowHeader: true,
            cell: ({ abbreviation, department }) => (
              <Link
                href={
                  (href
                    ? `${href}${addressOf({ department: abbreviation })}`
                    : `/departments/${encodeURIComponent(abbreviation)}`) as Route
                }
                prefetch={false}
              >
                {department}
              </Link>
            ),
          },
          {
            key: "progress",
            heading: words("progress"),
            cell: ({ measure, department }) => <MeasureMeter measure={measure} label={department} />,
          },
          {
            key: "missing",
            heading: words("missing"),
            cell: ({ measure }) => <GapList gaps={measure.gaps} most={2} />,
          },
        ]}
      />
    </Panel>
  );
}
