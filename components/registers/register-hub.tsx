import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { type DepartmentProgress, registerHref } from "@/lib/requirements/kinds";
import { GapList } from "./gap-list";
import { MeasureMeter } from "./measure-meter";

/** Every register: for a department how far it has come, for the offices of the city how far each department has. */
export function RegisterHub({ progress, own }: { progress: DepartmentProgress[]; own: boolean }) {
  const words = useTranslations("registers");
  if (progress.length === 0)
    return (
      <Panel>
        <EmptyState title={words("empty")}>{words("empty-body")}</EmptyState>
      </Panel>
    );
  const firsts = progress.filter(({ number }, place) => progress[place - 1]?.number !== number);
  return firsts.map((first) => {
    const rows = progress.filter(({ number }) => number === first.number);
    const href = registerHref(first.kind) as Route | null;
    return (
      <Panel
        key={first.number}
        flush={!own}
        title={
          <span lang={first.language}>
            {first.number}. {first.title}
          </span>
        }
        actions={
          href && (
            <ButtonLink look="secondary" size="small" href={href}>
              {words("open")}
            </ButtonLink>
          )
        }
      >
        {own ? <Own {...first} /> : <Departments rows={rows} href={href} />}
      </Panel>
    );
  });
}

function Own({ measure, title }: DepartmentProgress) {
  return (
    <div className="grid gap-3">
      <MeasureMeter measure={measure} label={title} />
      <GapList gaps={measure.gaps} />
    </div>
  );
}

function Departments({ rows, href }: { rows: DepartmentProgress[]; href: Route | null }) {
  const words = useTranslations("registers");
  const complete = rows.filter(({ measure }) => measure.done >= measure.of);
  const counts = {
    done: complete.length,
    of: rows.length,
    lacking: complete.filter(({ measure }) => measure.gaps.length > 0).length,
  };
  return (
    <>
      <div className="px-4 pb-3 sm:px-6">
        <MeasureMeter measure={{ ...counts, gaps: [] }} label={words("complete")} />
        <p className="text-muted text-sm">{words("complete-of", counts)}</p>
      </div>
      <details className="border-line border-t">
        <summary className="link inline-block min-h-6 px-4 py-3 font-semibold sm:px-6">
          {words("by-department", { count: rows.length })}
        </summary>
        <DataTable
          caption={words("by-department", { count: rows.length })}
          captionHidden
          density="dense"
          rows={rows}
          rowKey={({ abbreviation }) => abbreviation}
          columns={[
            {
              key: "department",
              heading: words("department"),
              rowHeader: true,
              cell: ({ abbreviation, department }) => (
                <Link
                  href={
                    (href ? `${href}?department=${abbreviation}` : `/departments/${abbreviation}`) as Route
                  }
                  className="link"
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
      </details>
    </>
  );
}
