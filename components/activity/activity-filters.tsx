import type { Route } from "next";
import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { ActivityFilter } from "@/lib/activity/filter";
import { actionWords, agencyWords } from "@/lib/activity/labels";
import type { MessageKey } from "@/lib/i18n/message-key";
import { narrowedBy } from "@/lib/platform/address-filter";

/** What the list of activity reports is narrowed by; the address holds it. */
export function ActivityFilters({
  filter,
  departments,
}: {
  filter: ActivityFilter;
  departments: { abbreviation: string; name: string }[];
}) {
  const say = useTranslations();
  const words = useTranslations("activity.filter");
  const shared = useTranslations("registers");
  const any = shared("filter.any");
  const options = (labels: Record<string, MessageKey>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label: say(label) }));
  return (
    <FilterBar key={JSON.stringify(filter)} action={"/activity" as Route} inUse={narrowedBy(filter)}>
      {filter.sort && <input type="hidden" name="sort" value={filter.sort} />}
      <TextInput name="q" type="search" label={words("site")} defaultValue={filter.q} />
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
        name="agency"
        label={words("agency")}
        blank={any}
        options={options(agencyWords)}
        defaultValue={filter.agency}
      />
      <Select
        name="action"
        label={words("action")}
        blank={any}
        options={options(actionWords)}
        defaultValue={filter.action}
      />
      <TextInput name="month" type="month" label={words("month")} defaultValue={filter.month} width="short" />
      <Select
        name="followUp"
        label={words("follow-up")}
        blank={any}
        options={[
          { value: "open", label: words("open") },
          { value: "late", label: words("late") },
        ]}
        defaultValue={filter.followUp}
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
