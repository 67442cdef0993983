import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CoverageGrid } from "@/components/outreach/coverage-grid";
import { DeclareForm } from "@/components/outreach/declare-form";
import { OutreachFilters } from "@/components/outreach/outreach-filters";
import { OutreachList } from "@/components/outreach/outreach-list";
import { ListDownloads } from "@/components/registers/list-downloads";
import { RegisterTop } from "@/components/registers/register-top";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { outreachParameters } from "@/lib/outreach/filter";
import { declareDone } from "@/lib/outreach/labels";
import { listLanguages, listOutreach } from "@/lib/outreach/queries";
import { coverage } from "@/lib/outreach/rules";
import { readAddressFilter } from "@/lib/platform/address-filter";
import { saidDone } from "@/lib/registers/done";
import { getRegister } from "@/lib/requirements/queries";

const pageSize = 100;

export async function generateMetadata() {
  return { title: (await getTranslations("outreach"))("title") };
}

export default async function OutreachPage({ searchParams }: PageProps<"/outreach">) {
  const { actor } = await requireVisit("register.read");
  const { done, ...search } = await searchParams;
  const { filter, page, misread } = readAddressFilter(outreachParameters, search);
  const register = await getRegister(actor, "outreach", null, filter.department);
  if (filter.department && !register.owner) notFound();
  const { owner, departments } = register;
  const [found, declared] = await Promise.all([
    listOutreach(actor, filter, { limit: pageSize, offset: (page - 1) * pageSize }),
    listLanguages(actor, owner?.id ?? null),
  ]);
  const grid = coverage(declared, found.cells);
  return (
    <>
      <RegisterTop
        register={register}
        noun="outreach"
        addHref={"/outreach/new" as Route}
        misread={misread}
        done={saidDone(declareDone, done)}
      />
      {owner && register.mayWrite && <DeclareForm departmentId={owner.id} declared={declared} />}
      <CoverageGrid grid={grid} filter={filter} />
      <OutreachFilters
        filter={filter}
        departments={departments}
        languages={grid.rows.map(({ language }) => language)}
      />
      <OutreachList
        {...found}
        page={page}
        pageSize={pageSize}
        filter={filter}
        bulk={{
          acts: [filter.withdrawn ? "restore" : "withdraw"],
          may: (row) => can(actor, "register.write", row),
        }}
        withDepartment={departments.length > 1}
      />
      <ListDownloads list="outreach" filter={filter} total={found.total} />
    </>
  );
}
