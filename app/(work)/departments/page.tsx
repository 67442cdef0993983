import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { DepartmentFilters } from "@/components/departments/department-filters";
import { DepartmentTable } from "@/components/departments/department-table";
import { MisreadNotice } from "@/components/tasks/misread-notice";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { requireVisit } from "@/lib/auth/guard";
import { couldEver, within } from "@/lib/auth/permissions";
import { readDepartmentFilter } from "@/lib/departments/filter";
import { departmentChoices, listDepartments } from "@/lib/departments/queries";
import { listDirectives } from "@/lib/directives/queries";
import type { SearchParams } from "@/lib/platform/address-filter";
import { addressOf } from "@/lib/platform/address-filter";

const pageSize = 100;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("departments"))("title") };
}

export default async function DepartmentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor, now } = await requireVisit("department.read");
  const { filter, page, misread } = readDepartmentFilter(await searchParams);
  const words = await getTranslations("departments");
  const unassigned = await getTranslations("reviews.unassigned");
  const [[directive], choices] = await Promise.all([listDirectives(actor), departmentChoices(actor)]);
  const portion = { limit: pageSize, offset: (page - 1) * pageSize };
  const { rows, total } = await listDepartments(actor, filter, directive?.key, now, portion);
  const clearHref = "/departments" as Route;
  return (
    <>
      <PageHeader
        title={words("title")}
        lede={directive && words("lede", { directive: directive.number })}
        actions={
          couldEver(actor, "department.import") && (
            <ButtonLink look="secondary" href={"/departments/import" as Route}>
              {words("import")}
            </ButtonLink>
          )
        }
      />
      <MisreadNotice misread={misread} clearHref={clearHref} />
      <DepartmentFilters filter={filter} kinds={choices.kinds} reviewers={choices.reviewers} />
      <Panel flush title={words("shown", { total })}>
        <DepartmentTable
          rows={rows}
          empty={
            within(actor, "department.read")?.length === 0 ? (
              <EmptyState title={unassigned("title")}>{unassigned("who")}</EmptyState>
            ) : (
              <EmptyState title={words("none")} />
            )
          }
        />
        <Pagination
          page={page}
          pageSize={pageSize}
          total={total}
          hrefFor={(number) => `/departments${addressOf(filter, number)}` as Route}
        />
      </Panel>
    </>
  );
}
