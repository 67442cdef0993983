import type { Route } from "next";
import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { kindLabel } from "@/lib/departments/kinds";
import { filtersInUse, type TaskFilter } from "@/lib/tasks/filter";
import { displayLabels } from "@/lib/tasks/labels";
import { displayStatuses } from "@/lib/tasks/status";

type Choice = { value: string; label: string };

/** The filters of the board and of the compliance report: a GET form, so that the address holds them. */
export function TaskFilters({
  action,
  filter,
  directives,
  requirements,
  bodies,
}: {
  action: Route;
  filter: TaskFilter;
  directives: Choice[];
  requirements: Choice[];
  /** What kinds of body there are among the departments. */
  bodies: string[];
}) {
  const say = useTranslations();
  const words = useTranslations("board.filter");
  const statuses = displayStatuses.map((status) => ({
    value: status,
    label: say(displayLabels[status].word),
  }));
  const yesNo = [
    { value: "yes", label: words("yes") },
    { value: "no", label: words("no") },
  ];
  const any = words("any");
  return (
    <FilterBar key={JSON.stringify(filter)} action={action} inUse={filtersInUse(filter)} folded>
      {directives.length > 1 ? (
        <Select
          name="directive"
          label={words("directive")}
          options={directives}
          defaultValue={filter.directive}
        />
      ) : null}
      <TextInput name="q" type="search" label={words("q")} defaultValue={filter.q} />
      <Select name="plan" label={words("plan")} blank={any} options={statuses} defaultValue={filter.plan} />
      <Select
        name="status"
        label={words("status")}
        blank={any}
        options={statuses}
        defaultValue={filter.status}
      />
      <Select
        name="requirement"
        label={words("requirement")}
        blank={any}
        options={requirements}
        defaultValue={filter.requirement}
      />
      <Select
        name="body"
        label={words("body")}
        blank={any}
        options={bodies.map((body) => ({ value: body, label: kindLabel(body, say) }))}
        defaultValue={filter.body}
      />
      <Select name="filed" label={words("filed")} blank={any} options={yesNo} defaultValue={filter.filed} />
      <Select
        name="liaison"
        label={words("liaison")}
        blank={any}
        options={yesNo}
        defaultValue={filter.liaison}
      />
      <Select name="late" label={words("late")} blank={any} options={yesNo} defaultValue={filter.late} />
      {filter.department && (
        <TextInput name="department" label={words("department")} defaultValue={filter.department} />
      )}
      {filter.sort && <input type="hidden" name="sort" value={filter.sort} />}
    </FilterBar>
  );
}
