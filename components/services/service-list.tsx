import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ListOf, RegisterList } from "@/components/registers/register-list";
import { Tag } from "@/components/ui/tag";
import type { ServicesFilter } from "@/lib/services/filter";
import { fundingWords, statusLooks, statusWords } from "@/lib/services/labels";
import type { RecommendationRow } from "@/lib/services/rules";
import { Cost } from "./cost";

/** Recommended services, each leading to its own page. */
export function ServiceList(list: ListOf<RecommendationRow, ServicesFilter>) {
  const say = useTranslations();
  const words = useTranslations("services");
  return (
    <RegisterList
      {...list}
      noun="services"
      nameOf={({ service }) => service}
      columns={[
        {
          key: "service",
          heading: words("field.service"),
          sort: "service",
          cell: ({ id, service, language }) => (
            <Link href={`/services/${id}` as Route} prefetch={false} lang={language}>
              {service}
            </Link>
          ),
        },
        {
          key: "status",
          heading: words("field.status"),
          cell: ({ status }) => <Tag {...statusLooks[status]}>{say(statusWords[status])}</Tag>,
        },
        {
          key: "funding",
          heading: words("field.funding"),
          cell: ({ funding }) => say(fundingWords[funding]),
        },
        {
          key: "one-off",
          heading: words("sums.one-off"),
          sort: "one-off",
          align: "end",
          cell: ({ oneOffCost }) => <Cost dollars={oneOffCost} />,
        },
        {
          key: "yearly",
          heading: words("sums.yearly"),
          sort: "yearly",
          align: "end",
          cell: ({ yearlyCost }) => <Cost dollars={yearlyCost} />,
        },
      ]}
    />
  );
}
