import type { ReactNode } from "react";

export type SummaryRow = {
  key: string;
  term: ReactNode;
  value: ReactNode;
  action?: ReactNode;
  /** For rows of links, which paper cannot follow. */
  screenOnly?: boolean;
};

/** Names and values, one pair a row; `action` is the link that changes it. */
export function SummaryList({ rows, dense = false }: { rows: SummaryRow[]; dense?: boolean }) {
  return (
    <dl className="@container border-line border-t">
      {rows.map((row) => (
        <div
          key={row.key}
          className={`grid gap-x-6 gap-y-1 border-line border-b @md:grid-cols-[minmax(7rem,11rem)_1fr_auto] @2xl:grid-cols-[14rem_1fr_auto] ${dense ? "py-2" : "py-3.5"} ${row.screenOnly ? "print:hidden" : ""}`}
        >
          <dt className="font-semibold text-sm leading-relaxed">{row.term}</dt>
          <dd className="min-w-0">{row.value}</dd>
          {row.action && <dd className="print:hidden">{row.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
