import { useTranslations } from "next-intl";
import { RegisterFilters } from "@/components/registers/register-filters";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { type ActivityFilter, sortColumns } from "@/lib/activity/filter";
import { actionWords, agencyWords } from "@/lib/activity/labels";
import type { MessageKey } from "@/lib/i18n/message-key";

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
    <RegisterFilters
      path="/activity"
      filter={filter}
      departments={departments}
      searchIn={words("site")}
      sortColumns={sortColumns}
    >
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
    </RegisterFilters>
  );
}
