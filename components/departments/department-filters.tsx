import type { Route } from "next";
import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { DepartmentFilter } from "@/lib/departments/filter";
import { kindLabel } from "@/lib/departments/kinds";
import { displayLabels } from "@/lib/tasks/labels";
import { displayStatuses } from "@/lib/tasks/status";

/** What the list of departments can be narrowed by. */
export function DepartmentFilters({
  filter,
  kinds,
  reviewers,
}: {
  filter: DepartmentFilter;
  kinds: string[];
  reviewers: { id: string; name: string }[];
}) {
  const say = useTranslations();
  const words = useTranslations("departments");
  const any = words("filter.any");
  return (
    <FilterBar
      action={"/departments" as Route}
      inUse={Object.keys(filter).length}
      key={JSON.stringify(filter)}
    >
      <TextInput name="q" type="search" label={words("filter.q")} defaultValue={filter.q} />
      <Select
        name="kind"
        label={words("columns.kind")}
        blank={any}
        options={kinds.map((kind) => ({ value: kind, label: kindLabel(kind, say) }))}
        defaultValue={filter.kind}
      />
      <Select
        name="plan"
        label={words("columns.plan")}
        blank={any}
        options={displayStatuses.map((status) => ({ value: status, label: say(displayLabels[status].word) }))}
        defaultValue={filter.plan}
      />
      <Select
        name="liaison"
        label={words("columns.liaison")}
        blank={any}
        options={[
          { value: "yes", label: words("filter.with-liaison") },
          { value: "no", label: words("filter.without-liaison") },
        ]}
        defaultValue={filter.liaison}
      />
      <Select
        name="reviewer"
        label={words("columns.reviewers")}
        blank={any}
        options={[
          ...reviewers.map(({ id, name }) => ({ value: id, label: name })),
          { value: "nobody", label: words("nobody") },
        ]}
        defaultValue={filter.reviewer}
      />
    </FilterBar>
  );
}
