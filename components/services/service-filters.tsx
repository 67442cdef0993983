import { useTranslations } from "next-intl";
import { RegisterFilters } from "@/components/registers/register-filters";
import { Select } from "@/components/ui/select";
import { FundingSource, RecommendationStatus } from "@/lib/db/generated/enums";
import { type ServicesFilter, sortColumns } from "@/lib/services/filter";
import { fundingWords, statusWords } from "@/lib/services/labels";

/** What the list of recommended services is narrowed by; the address holds it. */
export function ServiceFilters({
  filter,
  departments,
}: {
  filter: ServicesFilter;
  departments: { abbreviation: string; name: string }[];
}) {
  const say = useTranslations();
  const words = useTranslations("services");
  const shared = useTranslations("registers");
  const any = shared("filter.any");
  return (
    <RegisterFilters path="/services" filter={filter} departments={departments} sortColumns={sortColumns}>
      <Select
        name="status"
        label={words("field.status")}
        blank={any}
        options={Object.values(RecommendationStatus).map((value) => ({
          value,
          label: say(statusWords[value]),
        }))}
        defaultValue={filter.status}
      />
      <Select
        name="funding"
        label={words("field.funding")}
        blank={any}
        options={Object.values(FundingSource).map((value) => ({ value, label: say(fundingWords[value]) }))}
        defaultValue={filter.funding}
      />
    </RegisterFilters>
  );
}
