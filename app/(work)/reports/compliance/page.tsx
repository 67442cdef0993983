import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { TaskFilters } from "@/components/board/filters";
import { NothingFound } from "@/components/board/nothing";
import { ComplianceTable } from "@/components/reports/compliance-table";
import { DownloadLinks } from "@/components/reports/download-links";
import { MisreadNotice } from "@/components/tasks/misread-notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { requireVisit } from "@/lib/auth/guard";
import { listDirectives } from "@/lib/directives/queries";
import { filterQuery, readFilter, type SearchParams } from "@/lib/tasks/filter";
import { filterChoices, listTasks } from "@/lib/tasks/queries";

const pageSize = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("compliance.title") };
}

export default async function CompliancePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor, now } = await requireVisit("report.read");
  const choices = await filterChoices(actor, "report.read");
  const { filter, page, misread } = readFilter(await searchParams, choices);
  const [words, directives, tasks] = await Promise.all([
    getTranslations("reports"),
    listDirectives(actor),
    listTasks(actor, "report.read", filter, now, { limit: pageSize, offset: (page - 1) * pageSize }),
  ]);
  const chosen = directives.filter(({ key }) => !filter.directive || key === filter.directive);
  const file = (format: string) =>
    `/api/reports/compliance${filterQuery(filter)}${filterQuery(filter) ? "&" : "?"}format=${format}`;
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
        filter={filter}
        directives={directives.map(({ key, number }) => ({ value: key, label: number }))}
        requirements={chosen.flatMap(({ requirements }) =>
          requirements.map(({ key, number, title }) => ({ value: key, label: `${number}. ${title}` })),
        )}
        bodies={choices.body}
      />
      <Panel
        flush
        title={words("compliance.shown", { total: tasks.total })}
        lede={words("compliance.downloads", { total: tasks.total })}
        actions={
          <DownloadLinks
            files={[
              { href: file("csv"), label: words("compliance.csv") },
              { href: file("xlsx"), label: words("compliance.xlsx") },
            ]}
          />
        }
      >
        <ComplianceTable
          rows={tasks.rows}
          filter={filter}
          empty={<NothingFound filter={filter} clearHref={clearHref} />}
        />
        <Pagination
          page={page}
          pageSize={pageSize}
          total={tasks.total}
          hrefFor={(number) => `/reports/compliance${filterQuery(filter, { page: number })}` as Route}
        />
      </Panel>
    </>
  );
}
