import type { Route } from "next";
import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { FacilityKind } from "@/lib/db/generated/enums";
import type { FacilitiesFilter } from "@/lib/facilities/filter";
import { kindWords, protocolWords } from "@/lib/facilities/labels";
import { protocolStates } from "@/lib/facilities/rules";

/** What the list of sites is narrowed and sorted by; the address holds it. */
export function SiteFilters({
  filter,
  departments,
}: {
  filter: FacilitiesFilter;
  departments: { abbreviation: string; name: string }[];
}) {
  const say = useTranslations();
  const words = useTranslations("facilities");
  const shared = useTranslations("registers");
  const any = shared("filter.any");
  return (
    <FilterBar
      key={JSON.stringify(filter)}
      action={"/facilities" as Route}
      inUse={Object.keys(filter).length}
    >
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
        name="kind"
        label={words("field.kind")}
        blank={any}
        options={Object.values(FacilityKind).map((value) => ({ value, label: say(kindWords[value]) }))}
        defaultValue={filter.kind}
      />
      <Select
        name="protocol"
        label={words("field.protocol")}
        blank={any}
        options={protocolStates.map((value) => ({ value, label: say(protocolWords[value]) }))}
        defaultValue={filter.protocol}
      />
      <Select
        name="training"
        label={words("field.training")}
        blank={any}
        options={(["missing", "complete"] as const).map((value) => ({
          value,
          label: words(`filter.training-${value}`),
        }))}
        defaultValue={filter.training}
      />
      <Select
        name="withdrawn"
        label={shared("shown-as")}
        blank={shared("filter.standing")}
        options={[{ value: "yes", label: shared("filter.withdrawn") }]}
        defaultValue={filter.withdrawn}
      />
      <Select
        name="sort"
        label={words("filter.sort")}
        blank={words("filter.sort-name")}
        options={(["protocol", "untrained"] as const).map((value) => ({
          value,
          label: words(`filter.sort-${value}`),
        }))}
        defaultValue={filter.sort}
      />
    </FilterBar>
  );
}
