import { useTranslations } from "next-intl";
import { RegisterFilters } from "@/components/registers/register-filters";
import { Select } from "@/components/ui/select";
import { type ContractorsFilter, sortColumns } from "@/lib/contractors/filter";
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
  return (
    <RegisterFilters
      path="/contractors"
      filter={filter}
      departments={departments}
      sortColumns={sortColumns}
      shown={{
        name: "shown",
        options: [
          { value: "ended", label: words("shown.ended") },
          { value: "withdrawn", label: shared("filter.withdrawn") },
        ],
      }}
    >
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
    </RegisterFilters>
  );
}
