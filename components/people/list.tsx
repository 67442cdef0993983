import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { Instant } from "@/components/ui/time";
import { accountStateLook } from "@/lib/people/labels";
import {
  type ListedPerson,
  type PeopleFilter,
  peopleAddress,
  peoplePageSize,
  seesTheCity,
} from "@/lib/people/rules";

/** People by name with what they act as; each name leads to the person. */
export function PeopleList({
  people,
  total,
  filter,
}: {
  people: ListedPerson[];
  total: number;
  filter: PeopleFilter;
}) {
  const words = useTranslations("people");
  const roles = useTranslations("auth.roles");
  return (
    <Panel flush>
      <DataTable
        caption={words("list.caption", { count: total })}
        rows={people}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words("list.empty")}>{words("list.empty-body")}</EmptyState>}
        columns={[
          {
            key: "name",
            heading: words("field.name"),
            rowHeader: true,
            cell: ({ id, name }) => (
              <Link href={`/people/${id}` as Route} className="link">
                {name}
              </Link>
            ),
          },
          {
            key: "email",
            heading: words("field.email"),
            cell: ({ email }) => <span className="break-all">{email}</span>,
          },
          { key: "role", heading: words("field.role"), cell: ({ role }) => roles(role) },
          {
            key: "department",
            heading: words("field.department"),
            cell: (person) => <WhereTo {...person} />,
          },
          {
            key: "state",
            heading: words("field.state"),
            cell: ({ state }) => <Tag {...accountStateLook[state]}>{words(`state.${state}`)}</Tag>,
          },
          {
            key: "lastSignIn",
            heading: words("list.last-sign-in"),
            cell: ({ lastSignIn }) => (lastSignIn ? <Instant at={lastSignIn} /> : words("list.never")),
          },
        ]}
      />
      <Pagination
        page={filter.page}
        pageSize={peoplePageSize}
        total={total}
        hrefFor={(page) => peopleAddress({ ...filter, page }) as Route}
      />
    </Panel>
  );
}

function WhereTo({ department, departmentName, role, assigned }: ListedPerson) {
  const words = useTranslations("people.list");
  if (department) return <abbr title={departmentName ?? undefined}>{department}</abbr>;
  if (assigned > 0) return words("assigned", { count: assigned });
  return seesTheCity(role) ? words("city") : "–";
}
