import type { Route } from "next";
import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { roles } from "@/lib/auth/permissions";
import { accountStates, type PeopleFilter } from "@/lib/people/rules";

/** What the list of people is narrowed by; the address holds it. */
export function PeopleFilters({
  filter,
  departments,
}: {
  filter: PeopleFilter;
  departments: { abbreviation: string; name: string }[];
}) {
  const words = useTranslations("people");
  const roleWords = useTranslations("auth.roles");
  const inUse = [filter.search, filter.role, filter.department, filter.state].filter(Boolean).length;
  return (
    <FilterBar key={JSON.stringify(filter)} action={"/people" as Route} inUse={inUse}>
      <TextInput name="search" label={words("field.search")} type="search" defaultValue={filter.search} />
      <Select
        name="role"
        label={words("field.role")}
        blank={words("any")}
        defaultValue={filter.role}
        options={roles.map((role) => ({ value: role, label: roleWords(role) }))}
      />
      <Select
        name="department"
        label={words("field.department")}
        blank={words("any")}
        defaultValue={filter.department}
        options={departments.map(({ abbreviation, name }) => ({ value: abbreviation, label: name }))}
      />
      <Select
        name="state"
        label={words("field.state")}
        blank={words("any")}
        defaultValue={filter.state}
        options={accountStates.map((state) => ({ value: state, label: words(`state.${state}`) }))}
      />
    </FilterBar>
  );
}
