import type { Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActivityFilters } from "@/components/activity/activity-filters";
import { ActivityList } from "@/components/activity/activity-list";
import { Months } from "@/components/activity/months";
import { ListDownloads } from "@/components/registers/list-downloads";
import { RegisterTop } from "@/components/registers/register-top";
import { activityParameters } from "@/lib/activity/filter";
import { listActivity } from "@/lib/activity/queries";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { dayOf } from "@/lib/i18n/instant";
import { readAddressFilter } from "@/lib/platform/address-filter";
import { getRegister } from "@/lib/requirements/queries";

const pageSize = 100;

export async function generateMetadata() {
  return { title: (await getTranslations("activity"))("title") };
}

export default async function ActivityPage({ searchParams }: PageProps<"/activity">) {
  const { actor, now } = await requireVisit("activity.read");
  const { filter, page, misread } = readAddressFilter(activityParameters, await searchParams);
  const [register, found] = await Promise.all([
    getRegister(actor, "liaison", null, filter.department),
    listActivity(actor, filter, { limit: pageSize, offset: (page - 1) * pageSize }, now),
  ]);
  if (filter.department && !register.owner) notFound();
  const words = await getTranslations("activity");
  const mayWrite = can(actor, "activity.report", { departmentId: register.owner?.id });
  const { month: _, ...unbounded } = filter;
  return (
    <>
      <RegisterTop
        register={{ ...register, mayWrite }}
        noun="activity"
        addHref={"/activity/new" as Route}
        misread={misread}
      />
      {register.owner && (
        <p className="mb-8">
          <Link
            href={`/departments/${encodeURIComponent(register.owner.abbreviation)}` as Route}
            className="link"
          >
            {words("who-acts")}
          </Link>
        </p>
      )}
      <ActivityFilters filter={filter} departments={register.departments} />
      <ActivityList
        {...found}
        page={page}
        pageSize={pageSize}
        filter={filter}
        bulk={{
          acts: [filter.withdrawn ? "restore" : "withdraw"],
          may: (row) => can(actor, "activity.report", row),
        }}
        withDepartment={register.departments.length > 1}
        today={dayOf(now)}
      />
      <ListDownloads list="activity" filter={filter} total={found.total} />
      <Months months={found.months} filter={unbounded} />
    </>
  );
}
