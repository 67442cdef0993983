import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { narrowedBy } from "@/lib/platform/address-filter";
import type { SortColumns } from "@/lib/registers/sort-columns";

/**
 * What the list of a register is narrowed and sorted by; the address holds it. `children` are the fields of its own;
 * sorting stands here too, for a phone shows no headings.
 */
export function RegisterFilters({
  path,
  filter,
  departments,
  searchIn,
  sortColumns,
  shown,
  children,
}: {
  path: string;
  filter: Record<string, string | undefined>;
  departments: { abbreviation: string; name: string }[];
  /** What the words are looked for in, where it is not the whole entry. */
  searchIn?: string;
  sortColumns: SortColumns;
  /** Besides what stands: the name in the address, and what it shows. */
  shown?: { name: string; options: { value: string; label: string }[] };
  children: ReactNode;
}) {
  const say = useTranslations();
  const words = useTranslations("registers");
  const many = departments.length > 1;
  const { name, options } = shown ?? {
    name: "withdrawn",
    options: [{ value: "yes", label: words("filter.withdrawn") }],
  };
  return (
    <FilterBar key={JSON.stringify(filter)} action={path as Route} inUse={narrowedBy(filter)}>
      <TextInput name="q" type="search" label={searchIn ?? words("filter.search")} defaultValue={filter.q} />
      {many && (
        <Select
          name="department"
          label={words("filter.department")}
          blank={words("filter.any")}
          options={departments.map(({ abbreviation, name }) => ({ value: abbreviation, label: name }))}
          defaultValue={filter.department}
        />
      )}
      {children}
      <Select
        name={name}
        label={words("shown-as")}
        blank={words("filter.standing")}
        options={options}
        defaultValue={filter[name]}
      />
      <Select
        name="sort"
        label={words("sort.label")}
        blank={words("sort.usual")}
        options={Object.entries(sortColumns)
          .filter(([column]) => many || column !== "department")
          .flatMap(([column, { heading, by }]) => [
            { value: column, label: words(`sort.${by}`, { column: say(heading) }) },
            { value: `-${column}`, label: words(`sort.-${by}`, { column: say(heading) }) },
          ])}
        defaultValue={filter.sort}
      />
    </FilterBar>
  );
}
