import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SiteFilters } from "@/components/facilities/site-filters";
import { SiteList } from "@/components/facilities/site-list";
import { ListDownloads } from "@/components/registers/list-downloads";
import { RegisterTop } from "@/components/registers/register-top";
import { ButtonLink } from "@/components/ui/button";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { facilitiesParameters } from "@/lib/facilities/filter";
import { listSites } from "@/lib/facilities/queries";
import { readAddressFilter } from "@/lib/platform/address-filter";
import { noneDoneOf } from "@/lib/registers/done";
import { getRegister } from "@/lib/requirements/queries";

const pageSize = 100;

export async function generateMetadata() {
  return { title: (await getTranslations("facilities"))("title") };
}

export default async function FacilitiesPage({ searchParams }: PageProps<"/facilities">) {
  const { actor } = await requireVisit("register.read");
  const { done, ...search } = await searchParams;
  const { filter, page, misread } = readAddressFilter(facilitiesParameters, search);
  const [register, found, words] = await Promise.all([
    getRegister(actor, "preparedness", "facilities", filter.department),
    listSites(actor, filter, { limit: pageSize, offset: (page - 1) * pageSize }),
    getTranslations("facilities"),
  ]);
  if (filter.department && !register.owner) notFound();
  return (
    <>
      <RegisterTop
        register={register}
        noun="facilities"
        addHref={"/facilities/new" as Route}
        misread={misread}
        done={noneDoneOf(register.owner, done)}
        actions={
          <>
            <ButtonLink look="secondary" href={"/facilities/import" as Route}>
              {words("import-link")}
            </ButtonLink>
            <ButtonLink look="secondary" href={"/facilities/trainings/import" as Route}>
              {words("import-trainings-link")}
            </ButtonLink>
          </>
        }
      />
      <SiteFilters filter={filter} departments={register.departments} />
      <SiteList
        {...found}
        page={page}
        pageSize={pageSize}
        filter={filter}
        bulk={{
          acts: filter.withdrawn ? ["restore"] : ["withdraw", "approve"],
          may: (row) => can(actor, "register.write", row),
        }}
        withDepartment={register.departments.length > 1}
      />
      <ListDownloads list="facilities" filter={filter} total={found.sums.total} />
    </>
  );
}
