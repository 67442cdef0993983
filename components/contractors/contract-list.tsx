import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ListOf, RegisterList } from "@/components/registers/register-list";
import { Tag } from "@/components/ui/tag";
import { Day } from "@/components/ui/time";
import type { ContractorsFilter } from "@/lib/contractors/filter";
import { stateLooks, stateWords } from "@/lib/contractors/labels";
import type { ContractRow } from "@/lib/contractors/rules";

/** Contracts, each leading to its own page. */
export function ContractList(list: ListOf<ContractRow, ContractorsFilter>) {
  const say = useTranslations();
  const words = useTranslations("contractors");
  return (
    <RegisterList
      {...list}
      noun="contractors"
      sortedAs="contractor"
      nameOf={({ contractor, number }) => `${contractor}, ${number}`}
      columns={[
        {
          key: "contractor",
          heading: words("field.contractor"),
          sort: "contractor",
          cell: ({ id, contractor }) => (
            <Link href={`/contractors/${id}` as Route} prefetch={false}>
              {contractor}
            </Link>
          ),
        },
        {
          key: "number",
          heading: words("field.number"),
          sort: "number",
          cell: ({ number }) => number,
        },
        { key: "sites", heading: words("field.sites"), cell: ({ sites }) => sites },
        {
          key: "ends",
          heading: words("field.ends"),
          sort: "ends",
          cell: ({ endsOn }) => (endsOn ? <Day on={endsOn} /> : words("field.no-end")),
        },
        {
          key: "sent",
          heading: words("field.sent"),
          sort: "sent",
          cell: ({ sentOn, contactEmail }) =>
            sentOn ? <Day on={sentOn} /> : contactEmail ? "–" : words("field.no-email"),
        },
        {
          key: "state",
          heading: words("field.notice"),
          cell: ({ state, clause }) => (
            <span className="tags">
              <Tag {...stateLooks[state]}>{say(stateWords[state])}</Tag>
              {!clause && (
                <Tag tone="caution" shape="dash">
                  {words("field.clause-no")}
                </Tag>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}
