import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { Day } from "@/components/ui/time";
import type { DepartmentFacts } from "@/lib/departments/row";

/** The names of a department, who reviews it, and whether anybody is its liaison. */
export function DepartmentHeader({ department, inList }: { department: DepartmentFacts; inList: boolean }) {
  const words = useTranslations("departments");
  const names = (former: boolean) =>
    department.aliases.filter((alias) => alias.former === former).map(({ name }) => name);
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
    { key: "kind", term: words("columns.kind"), value: department.kind },
    { key: "aliases", term: words("aliases"), value: names(false).join("; ") },
    { key: "former", term: words("former"), value: names(true).join("; ") },
    {
      key: "reviewers",
      term: words("columns.reviewers"),
      value: department.reviewers.join(", ") || words("nobody"),
    },
    ...(department.effectiveTo
      ? [{ key: "until", term: words("until"), value: <Day on={department.effectiveTo} /> }]
      : []),
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
          !department.hasLiaison && (
            <Tag tone="bad" shape="triangle">
              {words("vacancy")}
            </Tag>
          )
        }
      />
      <div className="mb-8">
        <SummaryList dense rows={rows} />
      </div>
    </>
  );
}
