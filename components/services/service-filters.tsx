import type { Route } from "next";
import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { FundingSource, RecommendationStatus } from "@/lib/db/generated/enums";
import { narrowedBy } from "@/lib/platform/address-filter";
import type { ServicesFilter } from "@/lib/services/filter";
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
    <FilterBar key={JSON.stringify(filter)} action={"/services" as Route} inUse={narrowedBy(filter)}>
      {filter.sort && <input type="hidden" name="sort" value={filter.sort} />}
      <TextInput name="q" type="search" label={shared("filter.search")} defaultValue={filter.q} />
      {departments.length > 1 && (
        <Select
          name="department"
          label={shared("filter.department")}
          blank={any}
          options={departments.map(({ abbreviation, name }) => ({ value: abbreviation, label: name }))}
          defaultValue={filter.department}
        />
      )}
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
      <Select
        name="withdrawn"
        label={shared("shown-as")}
        blank={shared("filter.standing")}
        options={[{ value: "yes", label: shared("filter.withdrawn") }]}
        defaultValue={filter.withdrawn}
      />
    </FilterBar>
  );
}
