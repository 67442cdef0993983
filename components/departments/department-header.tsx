import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { Day } from "@/components/ui/time";
import { kindLabel } from "@/lib/departments/kinds";
import type { DepartmentFacts } from "@/lib/departments/row";
import { ChangeForm } from "./change-form";

/** The names of a department, who reviews it, and whether anybody is its liaison. */
export function DepartmentHeader({
  department,
  inList,
  today,
  mayChange,
}: {
  department: DepartmentFacts;
  inList: boolean;
  /** YYYY-MM-DD in the city's zone. */
  today: string;
  mayChange: boolean;
}) {
  const say = useTranslations();
  const words = useTranslations("departments");
  const names = (former: boolean) =>
    department.aliases
      .filter((alias) => alias.former === former && alias.name !== department.name)
      .map(({ name }) => name);
  const { effectiveTo } = department;
  const ended = effectiveTo !== null && effectiveTo <= today;
  const related = (others: { abbreviation: string; name: string }[]) =>
    others.map(({ abbreviation, name }, place) => (
      <span key={abbreviation}>
        {place > 0 && ", "}
        <Link href={`/departments/${encodeURIComponent(abbreviation)}` as Route} className="link">
          {name}
        </Link>
      </span>
    ));
  const rows = [
    {
      key: "abbreviation",
      term: words("columns.abbreviation"),
      value: `${department.abbreviation} (${department.abbreviationSource})`,
    },
    { key: "kind", term: words("columns.kind"), value: kindLabel(department.kind, say) },
    { key: "aliases", term: words("aliases"), value: names(false).join("; ") },
    { key: "former", term: words("former"), value: names(true).join("; ") },
    {
      key: "reviewers",
      term: words("columns.reviewers"),
      value: department.reviewers.join(", ") || words("nobody"),
    },
    ...(effectiveTo ? [{ key: "until", term: words("until"), value: <Day on={effectiveTo} /> }] : []),
    ...(department.successor
      ? [{ key: "successor", term: words("successor"), value: related([department.successor]) }]
      : []),
    ...(department.predecessors.length > 0
      ? [{ key: "predecessors", term: words("predecessors"), value: related(department.predecessors) }]
      : []),
  ].filter(({ value }) => value !== "");
  return (
    <>
      <PageHeader
        title={department.name}
        breadcrumbs={inList ? [{ label: words("title"), href: "/departments" }] : undefined}
        status={
          <>
            {effectiveTo && (
              <Tag tone={ended ? "neutral" : "caution"} shape={ended ? "dash" : "clock"}>
                {ended ? words("ended") : words.rich("ends", { day: () => <Day on={effectiveTo} /> })}
              </Tag>
            )}
            {!ended && !department.hasLiaison && (
              <Tag tone="bad" shape="triangle">
                {words("vacancy")}
              </Tag>
            )}
          </>
        }
        lede={ended && words("ended-why")}
      />
      <div className="mb-8">
        <SummaryList dense rows={rows} />
        {mayChange && <ChangeForm department={department} />}
      </div>
    </>
  );
}
