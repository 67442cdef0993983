import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DisplayTag } from "@/components/tasks/display-tag";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { kindLabel } from "@/lib/departments/kinds";
import type { DepartmentRow } from "@/lib/departments/row";

/** Departments with where their plan stands and who answers for it. */
export function DepartmentTable({ rows, empty }: { rows: DepartmentRow[]; empty: ReactNode }) {
  const say = useTranslations();
  const words = useTranslations("departments");
  return (
    <DataTable
      caption={words("title")}
      captionHidden
      density="dense"
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: "name",
          heading: words("columns.name"),
          rowHeader: true,
          cell: ({ abbreviation, name }) => (
            <Link
              href={`/departments/${encodeURIComponent(abbreviation)}` as Route}
              className="link"
              prefetch={false}
            >
              {name}
            </Link>
          ),
        },
        {
          key: "abbreviation",
          heading: words("columns.abbreviation"),
          cell: ({ abbreviation }) => abbreviation,
        },
        { key: "kind", heading: words("columns.kind"), cell: ({ kind }) => kindLabel(kind, say) },
        {
          key: "plan",
          heading: words("columns.plan"),
          cell: ({ display }) => (display ? <DisplayTag status={display} /> : words("no-plan")),
        },
        {
          key: "liaison",
          heading: words("columns.liaison"),
          cell: ({ liaison }) =>
            liaison ?? (
              <Tag tone="bad" shape="triangle">
                {words("vacant")}
              </Tag>
            ),
        },
        {
          key: "reviewers",
          heading: words("columns.reviewers"),
          cell: ({ reviewers }) => (reviewers.length > 0 ? reviewers.join(", ") : words("nobody")),
        },
      ]}
    />
  );
}
