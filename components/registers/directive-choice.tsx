import type { Route } from "next";
import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
import type { DirectiveSummary } from "@/lib/directives/summary";

/** Whose registers are shown, where there is more than one directive. */
export function DirectiveChoice({ directives, shown }: { directives: DirectiveSummary[]; shown?: string }) {
  const words = useTranslations("board.filter");
  if (directives.length < 2) return null;
  return (
    <FilterBar key={shown} action={"/registers" as Route}>
      <Select
        name="directive"
        label={words("directive")}
        options={directives.map(({ key, number, title }) => ({ value: key, label: `${number}: ${title}` }))}
        defaultValue={shown}
      />
    </FilterBar>
  );
}
