import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ListOf, RegisterList } from "@/components/registers/register-list";
import { Tag } from "@/components/ui/tag";
import type { FacilitiesFilter } from "@/lib/facilities/filter";
import { kindWords, protocolLooks, protocolWords } from "@/lib/facilities/labels";
import type { SiteRowFacts, SiteSums } from "@/lib/facilities/rules";
import { Trained } from "./trained";

/** Sites, each leading to its own page. */
export function SiteList({
  sums,
  ...list
}: Omit<ListOf<SiteRowFacts, FacilitiesFilter>, "total"> & { sums: SiteSums }) {
  const say = useTranslations();
  const words = useTranslations("facilities");
  return (
    <RegisterList
      {...list}
      total={sums.total}
      noun="facilities"
      sortedAs="name"
      nameOf={({ name }) => name}
      columns={[
        {
          key: "name",
          heading: words("field.name"),
          sort: "name",
          cell: ({ id, name, address }) => (
            <>
              <Link href={`/facilities/${id}` as Route} prefetch={false}>
                <bdi>{name}</bdi>
              </Link>
              <span className="block font-normal text-muted text-xs">{address}</span>
            </>
          ),
        },
        { key: "kind", heading: words("field.kind"), cell: ({ kind }) => say(kindWords[kind]) },
        {
          key: "protocol",
          heading: words("field.protocol"),
          sort: "protocol",
          cell: ({ protocol }) => <Tag {...protocolLooks[protocol]}>{say(protocolWords[protocol])}</Tag>,
        },
        {
          key: "training",
          heading: words("field.training"),
          sort: "untrained",
          cell: (site) => <Trained site={site} />,
        },
      ]}
      footer={
        sums.total > 0 && (
          <p className="border-line border-t px-4 py-3 text-muted text-sm sm:px-6">{words("sums", sums)}</p>
        )
      }
    />
  );
}
