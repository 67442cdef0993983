import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Panel } from "@/components/ui/panel";
import type { FundingSource } from "@/lib/db/generated/enums";
import { addressOf } from "@/lib/platform/address-filter";
import type { ServicesFilter } from "@/lib/services/filter";
import { fundingWords, statusWords } from "@/lib/services/labels";
import type { RecommendationSum } from "@/lib/services/rules";
import { Cost } from "./cost";

/** What the recommended services of a filter cost, by funding source and status; each count leads to its rows. */
export function CostSums({
  sums,
  uncosted,
  filter,
}: {
  sums: RecommendationSum[];
  uncosted: number;
  filter: ServicesFilter;
}) {
  const say = useTranslations();
  const words = useTranslations("services");
  if (sums.length === 0) return null;
  const add = (of: (sum: RecommendationSum) => number) => sums.reduce((total, sum) => total + of(sum), 0);
  const total = {
    funding: null,
    status: null,
    count: add(({ count }) => count),
    oneOff: add(({ oneOff }) => oneOff),
    yearly: add(({ yearly }) => yearly),
  };
  const largest = Math.max(1, ...sums.map(({ oneOff, yearly }) => oneOff + yearly));
  return (
    <Panel flush title={words("sums.title")} lede={words("sums.note", { count: uncosted })}>
      <DataTable<RecommendationSum | typeof total>
        caption={words("sums.title")}
        captionHidden
        density="dense"
        rows={[...sums, total]}
        rowKey={({ funding, status }) => `${funding}/${status}`}
        columns={[
          {
            key: "funding",
            heading: words("field.funding"),
            rowHeader: true,
            cell: ({ funding }) => (funding ? say(fundingWords[funding]) : words("sums.total")),
          },
          {
            key: "status",
            heading: words("field.status"),
            cell: ({ status }) => status && say(statusWords[status]),
          },
          {
            key: "count",
            heading: words("sums.count"),
            align: "end",
            cell: ({ funding, status, count }) => (
              <CountLink funding={funding} status={status} count={count} filter={filter} />
            ),
          },
          {
            key: "one-off",
            heading: words("sums.one-off"),
            align: "end",
            cell: ({ oneOff }) => <Cost dollars={oneOff} />,
          },
          {
            key: "yearly",
            heading: words("sums.yearly"),
            align: "end",
            cell: ({ yearly }) => <Cost dollars={yearly} />,
          },
          {
            key: "bar",
            heading: "",
            cell: ({ funding, oneOff, yearly }) =>
              funding && <CostBar oneOff={oneOff} yearly={yearly} largest={largest} />,
          },
        ]}
      />
    </Panel>
  );
}

function CountLink({
  funding,
  status,
  count,
  filter,
}: {
  funding: FundingSource | null;
  status: RecommendationSum["status"] | null;
  count: number;
  filter: ServicesFilter;
}) {
  if (!funding || !status) return count;
  return (
    <Link href={`/services${addressOf({ ...filter, funding, status })}` as Route} className="link">
      {count}
    </Link>
  );
}

/** One-off and yearly cost side by side against the largest row; the figures stand in the cells before it. */
function CostBar({ oneOff, yearly, largest }: { oneOff: number; yearly: number; largest: number }) {
  const width = (dollars: number) => (dollars / largest) * 100;
  return (
    <svg
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="h-2 w-full min-w-24 text-accent max-sm:hidden"
    >
      <rect width={width(oneOff)} height="8" fill="currentColor" />
      <rect x={width(oneOff)} width={width(yearly)} height="8" fill="currentColor" opacity="0.45" />
    </svg>
  );
}
