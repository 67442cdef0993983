import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ListDownloads } from "@/components/registers/list-downloads";
import { RegisterTop } from "@/components/registers/register-top";
import { CostSums } from "@/components/services/cost-sums";
import { ServiceFilters } from "@/components/services/service-filters";
import { ServiceList } from "@/components/services/service-list";
import { requireVisit } from "@/lib/auth/guard";
import { type Actor, can, couldEver } from "@/lib/auth/permissions";
import { readAddressFilter } from "@/lib/platform/address-filter";
import type { Act } from "@/lib/registers/acts";
import { noneDoneOf } from "@/lib/registers/done";
import { getRegister } from "@/lib/requirements/queries";
import { type ServicesFilter, servicesParameters } from "@/lib/services/filter";
import { listRecommendations } from "@/lib/services/queries";

const pageSize = 100;

export async function generateMetadata() {
  return { title: (await getTranslations("services"))("title") };
}

/** What the reader may do to several rows of the list as it is narrowed. */
function bulkActsFor(actor: Actor, { withdrawn }: ServicesFilter): Act[] {
  const mayWrite = couldEver(actor, "register.write");
  if (withdrawn) return mayWrite ? ["restore"] : [];
  return [
    ...(mayWrite ? (["withdraw"] as const) : []),
    ...(couldEver(actor, "register.decide") ? (["review", "adopt", "decline"] as const) : []),
  ];
}

export default async function ServicesPage({ searchParams }: PageProps<"/services">) {
  const { actor } = await requireVisit("register.read");
  const { done, ...search } = await searchParams;
  const { filter, page, misread } = readAddressFilter(servicesParameters, search);
  const [register, found] = await Promise.all([
    getRegister(actor, "service_recommendation", "services", filter.department),
    listRecommendations(actor, filter, { limit: pageSize, offset: (page - 1) * pageSize }),
  ]);
  if (filter.department && !register.owner) notFound();
  const sums = (
    <>
      <CostSums sums={found.sums} uncosted={found.uncosted} filter={filter} />
      <ListDownloads list="services-sums" filter={filter} total={found.total} />
    </>
  );
  return (
    <>
      <RegisterTop
        register={register}
        noun="services"
        addHref={"/services/new" as Route}
        misread={misread}
        done={noneDoneOf(register.owner, done)}
      />
      {!register.owner && sums}
      <ServiceFilters filter={filter} departments={register.departments} />
      <ServiceList
        {...found}
        page={page}
        pageSize={pageSize}
        filter={filter}
        bulk={{
          acts: bulkActsFor(actor, filter),
          may: (row) => can(actor, "register.write", row) || can(actor, "register.decide", row),
        }}
        withDepartment={register.departments.length > 1}
      />
      <ListDownloads list="services" filter={filter} total={found.total} />
      {register.owner && sums}
    </>
  );
}
