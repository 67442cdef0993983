import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { Tabs } from "@/components/ui/tabs";
import {
  type QueueFilter,
  type QueueState,
  queueAddress,
  queuePageSize,
  queueStates,
} from "@/lib/reviews/rules";
import { type QueueEntry, QueueTable } from "./queue-table";

/** The review queue: what waits, by state, for whom. */
export function QueueSheet({
  queue,
  filter,
  reviewers,
  today,
  wholeCity,
  canDecide,
}: {
  queue: { rows: QueueEntry[]; total: number; counts: Record<QueueState, number> };
  filter: QueueFilter;
  reviewers: { id: string; name: string }[];
  today: string;
  /** Whether the reader reaches every department, and so can filter by reviewer. */
  wholeCity: boolean;
  canDecide: boolean;
}) {
  const words = useTranslations("reviews.queue");
  const { state, reviewer } = filter;
  return (
    <>
      <PageHeader
        title={words("title")}
        lede={words(wholeCity ? "lede-all" : "lede")}
        actions={
          canDecide &&
          queue.counts.waiting > 0 && (
            <ButtonLink href={"/reviews/next" as Route} prefetch={false}>
              {words("start")}
            </ButtonLink>
          )
        }
      />
      <Tabs
        label={words("states")}
        items={queueStates.map((one) => ({
          label: words(`tab.${one}`),
          href: queueAddress({ state: one, reviewer }) as Route,
          current: one === state,
          count: queue.counts[one],
        }))}
      />
      {wholeCity && (
        <FilterBar action={"/reviews" as Route} inUse={reviewer ? 1 : 0}>
          <Select
            key={`reviewer-${reviewer}`}
            name="reviewer"
            label={words("reviewer")}
            blank={words("everyone")}
            defaultValue={reviewer ?? ""}
            options={[
              ...reviewers.map(({ id, name }) => ({ value: id, label: name })),
              { value: "nobody", label: words("nobody") },
            ]}
          />
          <Select
            key={`state-${state}`}
            name="state"
            label={words("state")}
            defaultValue={state}
            options={queueStates.map((one) => ({ value: one, label: words(`tab.${one}`) }))}
          />
        </FilterBar>
      )}
      <Panel flush>
        {queue.rows.length === 0 ? (
          <EmptyState title={words(`empty.${state}`)}>
            {words(reviewer ? "empty-filter" : "empty-why")}
          </EmptyState>
        ) : (
          <QueueTable rows={queue.rows} state={state} today={today} showReviewers={wholeCity} />
        )}
        <Pagination
          page={filter.page}
          pageSize={queuePageSize}
          total={queue.total}
          hrefFor={(page) => queueAddress({ state, reviewer, page }) as Route}
        />
      </Panel>
    </>
  );
}
