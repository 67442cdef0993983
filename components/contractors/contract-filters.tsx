import type { Route } from "next";
import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { ContractorsFilter } from "@/lib/contractors/filter";
import { stateWords } from "@/lib/contractors/labels";
import type { ContractState } from "@/lib/contractors/rules";

/** What the list of contracts is narrowed by; the address holds it. */
export function ContractFilters({
  filter,
  departments,
}: {
  filter: ContractorsFilter;
  departments: { abbreviation: string; name: string }[];
}) {
  const say = useTranslations();
  const words = useTranslations("contractors");
  const shared = useTranslations("registers");
  const any = shared("filter.any");
  const { sort: _, ...narrowing } = filter;
  return (
    <FilterBar
      key={JSON.stringify(filter)}
      action={"/contractors" as Route}
      inUse={Object.keys(narrowing).length}
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
        name="state"
        label={words("state.label")}
        blank={any}
        options={(Object.keys(stateWords) as ContractState[]).map((value) => ({
          value,
          label: say(stateWords[value]),
        }))}
        defaultValue={filter.state}
      />
      <Select
        name="lacks"
        label={words("lacks.label")}
        blank={any}
        options={(["email", "clause"] as const).map((value) => ({ value, label: words(`lacks.${value}`) }))}
        defaultValue={filter.lacks}
      />
      <Select
        name="shown"
        label={shared("shown-as")}
        blank={shared("filter.standing")}
        options={[
          { value: "ended", label: words("shown.ended") },
          { value: "withdrawn", label: shared("filter.withdrawn") },
        ]}
        defaultValue={filter.shown}
      />
    </FilterBar>
  );
}
