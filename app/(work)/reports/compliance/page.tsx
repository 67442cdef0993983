import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { TaskFilters } from "@/components/board/filters";
import { NothingFound } from "@/components/board/nothing";
import { ComplianceTable } from "@/components/reports/compliance-table";
import { DownloadLinks } from "@/components/reports/download-links";
import { MisreadNotice } from "@/components/tasks/misread-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { requireVisit } from "@/lib/auth/guard";
import { listDirectives } from "@/lib/directives/queries";
import type { SearchParams } from "@/lib/platform/address-filter";
import { everyDirective, filterQuery, readPageFilter } from "@/lib/tasks/filter";
import { countLookedThrough, filterChoices, listTasks, mostLookedThrough } from "@/lib/tasks/queries";

const pageSize = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("compliance.title") };
}

export default async function CompliancePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor, now } = await requireVisit("report.read");
  const [words, choices, directives] = await Promise.all([
    getTranslations("reports"),
    filterChoices(actor, "report.read"),
    listDirectives(actor),
  ]);
  const { filter, address, page, misread } = readPageFilter(await searchParams, choices, directives[0]?.key);
  const among = (await countLookedThrough(actor, "report.read", filter)) ?? 0;
  const tasks =
    among > mostLookedThrough
      ? null
      : await listTasks(actor, "report.read", filter, now, {
          limit: pageSize,
          offset: (page - 1) * pageSize,
        });
  const chosen = directives.filter(({ key }) => !filter.directive || key === filter.directive);
  const every = words("compliance.every-directive");
  const file = (format: string) => ({
    href: `/api/reports/compliance${filterQuery(filter)}${filterQuery(filter) ? "&" : "?"}format=${format}`,
    label: words(`compliance.${format}` as "compliance.csv"),
  });
  const clearHref = "/reports/compliance" as Route;
  return (
    <>
      <PageHeader
        title={words("compliance.title")}
        lede={words("compliance.lede")}
        breadcrumbs={[{ label: words("title"), href: "/reports" }]}
      />
      <MisreadNotice misread={misread} clearHref={clearHref} />
      <TaskFilters
        action={clearHref}
        filter={address}
        directives={[
          ...directives.map(({ key, number }) => ({ value: key, label: number })),
          ...(directives.length > 1 ? [{ value: everyDirective, label: every }] : []),
        ]}
        requirements={chosen.flatMap(({ requirements }) =>
          requirements.map(({ key, number, title }) => ({ value: key, label: `${number}. ${title}` })),
        )}
        bodies={choices.body}
      />
      {tasks ? (
        <Panel
          flush
          title={words("compliance.shown", {
            total: tasks.total,
            directive: filter.directive ? (chosen[0]?.number ?? "") : every,
          })}
          lede={words("compliance.downloads", { total: tasks.total })}
          actions={<DownloadLinks files={[file("csv"), file("xlsx")]} />}
        >
          <ComplianceTable
            rows={tasks.rows}
            filter={address}
            empty={<NothingFound filter={filter} clearHref={clearHref} />}
          />
          <Pagination
            page={page}
            pageSize={pageSize}
            total={tasks.total}
            hrefFor={(number) => `/reports/compliance${filterQuery(address, { page: number })}` as Route}
          />
        </Panel>
      ) : (
        <Panel title={every}>
          <EmptyState
            title={words("compliance.too-many", { total: among })}
            action={<DownloadLinks files={[file("csv")]} />}
          >
            {words("compliance.too-many-how")}
          </EmptyState>
        </Panel>
      )}
    </>
  );
}
