import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { MisreadNotice } from "@/components/tasks/misread-notice";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { eventActions, sentenceOf } from "@/lib/audit/labels";
import { filtersInUse, type TrailCursor, type TrailFilter, trailAddress } from "@/lib/audit/rules";
import { type EventShown, EventTable } from "./event-table";

/** The trail: what happened, newest first, under the filters of the address. */
export function TrailSheet({
  page,
  filter,
  misread,
  departments,
}: {
  page: { events: EventShown[]; older: TrailCursor; newer: TrailCursor };
  filter: TrailFilter;
  misread: { name: string; value: string }[];
  departments: { abbreviation: string; name: string }[];
}) {
  const words = useTranslations("audit");
  const all = useTranslations();
  return (
    <>
      <PageHeader
        title={words("title")}
        lede={words("lede")}
        actions={
          <>
            <a href={trailAddress(filter, null, "/api/trail")} download className={buttonClass("secondary")}>
              {words("export")}
            </a>
            <ButtonLink href={"/trail/verify" as Route} look="secondary" prefetch={false}>
              {words("verify")}
            </ButtonLink>
          </>
        }
      />
      <MisreadNotice misread={misread} clearHref={"/trail" as Route} />
      <FilterBar action={"/trail" as Route} inUse={filtersInUse(filter)}>
        <Select
          key={`department-${filter.department}`}
          name="department"
          label={words("filter.department")}
          blank={words("filter.any-department")}
          defaultValue={filter.department ?? ""}
          options={departments.map(({ abbreviation, name }) => ({
            value: abbreviation,
            label: `${abbreviation} · ${name}`,
          }))}
        />
        <TextInput
          key={`person-${filter.person}`}
          name="person"
          label={words("filter.person")}
          defaultValue={filter.person ?? ""}
          autoComplete="off"
        />
        <Select
          key={`action-${filter.action}`}
          name="action"
          label={words("filter.action")}
          blank={words("filter.any-action")}
          defaultValue={filter.action ?? ""}
          options={eventActions.map((action) => ({ value: action, label: all(sentenceOf(action)) }))}
        />
        <TextInput
          key={`from-${filter.from}`}
          name="from"
          type="date"
          label={words("filter.from")}
          defaultValue={filter.from ?? ""}
        />
        <TextInput
          key={`to-${filter.to}`}
          name="to"
          type="date"
          label={words("filter.to")}
          defaultValue={filter.to ?? ""}
        />
      </FilterBar>
      <Panel flush>
        {page.events.length === 0 ? (
          <EmptyState title={words("empty")}>{words("empty-why")}</EmptyState>
        ) : (
          <EventTable events={page.events} />
        )}
        {(page.older || page.newer) && (
          <nav
            aria-label={words("pages")}
            className="flex flex-wrap gap-3 border-line border-t px-4 py-3 sm:px-6 print:hidden"
          >
            {page.newer && (
              <>
                <Link href={trailAddress(filter) as Route} className={buttonClass("quiet", "small")}>
                  {words("newest")}
                </Link>
                <Link
                  rel="prev"
                  href={trailAddress(filter, page.newer) as Route}
                  className={buttonClass("secondary", "small")}
                >
                  {words("newer")}
                </Link>
              </>
            )}
            {page.older && (
              <Link
                rel="next"
                href={trailAddress(filter, page.older) as Route}
                className={buttonClass("secondary", "small")}
              >
                {words("older")}
              </Link>
            )}
          </nav>
        )}
      </Panel>
    </>
  );
}
