import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { SummaryList } from "@/components/ui/summary-list";
import { absentOf, ignoredOf, type Mapping } from "@/lib/imports/mapping";
import { separators, type Table } from "@/lib/imports/read-file";

/** How a file was read: what separates its columns, where each column was found, and what was left alone. */
export function ReadAs({
  importId,
  table: { heading, separator, encoding },
  mapping,
}: {
  importId: string;
  table: Omit<Table, "rows">;
  mapping: Mapping;
}) {
  const words = useTranslations("imports");
  const absent = absentOf(mapping);
  const ignored = ignoredOf(heading, mapping);
  const found = Object.entries(mapping).flatMap(([column, at]) =>
    at === null
      ? []
      : [words("read-from", { column, heading: heading[at] || words("mapping.place", { place: at + 1 }) })],
  );
  return (
    <details className="mb-8">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{words("read-as")}</summary>
      <SummaryList
        dense
        rows={[
          { key: "separator", term: words("separator"), value: words(`separators.${separators[separator]}`) },
          { key: "encoding", term: words("encoding"), value: words(`encodings.${encoding}`) },
          { key: "columns", term: words("read-columns"), value: <bdi>{found.join("; ")}</bdi> },
          ...(absent.length > 0
            ? [
                {
                  key: "absent",
                  term: words("not-there"),
                  value: words("not-there-keeps", { columns: absent.join(", ") }),
                },
              ]
            : []),
          ...(ignored.length > 0
            ? [
                {
                  key: "ignored",
                  term: words("ignored"),
                  value: <bdi>{ignored.slice(0, 50).join(", ")}</bdi>,
                },
              ]
            : []),
        ]}
      />
      <p className="mt-3">
        <Link className="link" href={`/imports/${importId}?columns=change` as Route}>
          {words("change-columns")}
        </Link>
      </p>
    </details>
  );
}
