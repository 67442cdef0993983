import type { Route } from "next";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { Tabs } from "@/components/ui/tabs";
import { Tag } from "@/components/ui/tag";
import { verdictLook } from "@/lib/imports/labels";
import type { ReportedRow } from "@/lib/imports/report";
import { type Counts, type Verdict, verdicts } from "@/lib/imports/rules";
import { addressOf } from "@/lib/platform/address-filter";

/** How many rows there are of each verdict, and what to do about those with a problem. */
export function ImportCounts({ importId, counts }: { importId: string; counts: Counts }) {
  const words = useTranslations("imports");
  const toStore = counts.add + counts.change;
  if (counts.problem === 0)
    return (
      <Notice tone="info" title={words("counts", counts)}>
        {words(toStore > 0 ? "nothing-stored" : "all-same")}
      </Notice>
    );
  return (
    <Notice
      tone="bad"
      title={words("counts", counts)}
      actions={
        <a href={`/api/imports/${importId}/problems`} className={buttonClass("secondary", "normal")} download>
          {words("problems-download")}
        </a>
      }
    >
      {words(toStore > 0 ? "has-problems" : counts.same > 0 ? "problems-only" : "none-good")}
    </Notice>
  );
}

/** The rows of a file with what would become of each, a page of them; problems stand first. */
export function ImportReport({
  importId,
  rows,
  counts,
  show,
  page,
  pageSize,
}: {
  importId: string;
  rows: ReportedRow[];
  counts: Counts;
  show: Verdict | undefined;
  page: number;
  pageSize: number;
}) {
  const words = useTranslations("imports");
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const href = (verdict: Verdict | undefined, at = 1) =>
    `/imports/${importId}${addressOf({ show: verdict }, at)}` as Route;
  return (
    <>
      <Tabs
        label={words("show")}
        prefetch={false}
        items={[
          { label: words("show-all"), href: href(undefined), current: !show, count: all },
          ...verdicts
            .filter((verdict) => counts[verdict] > 0)
            .map((verdict) => ({
              label: words(`verdict.${verdict}`),
              href: href(verdict),
              current: show === verdict,
              count: counts[verdict],
            })),
        ]}
      />
      <Panel flush>
        <DataTable
          caption={words("show")}
          captionHidden
          density="dense"
          rows={rows}
          rowKey={({ row }) => String(row)}
          empty={words("page-empty")}
          columns={[
            { key: "row", heading: words("row-number"), align: "end", cell: ({ row }) => row },
            {
              key: "what",
              heading: words("what"),
              rowHeader: true,
              cell: ({ label }) => <bdi className="[overflow-wrap:anywhere]">{label || "–"}</bdi>,
            },
            {
              key: "result",
              heading: words("result"),
              nowrap: true,
              cell: ({ verdict }) => <Tag {...verdictLook[verdict]}>{words(`verdict.${verdict}`)}</Tag>,
            },
            {
              key: "says",
              heading: words("says"),
              cell: ({ says }) =>
                says.map((sentence) => (
                  <p key={sentence} className="[overflow-wrap:anywhere]">
                    {sentence}
                  </p>
                )),
            },
          ]}
        />
        <Pagination
          page={page}
          pageSize={pageSize}
          total={show ? counts[show] : all}
          hrefFor={(at) => href(show, at)}
        />
      </Panel>
    </>
  );
}
