import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { OutreachChannel } from "@/lib/db/generated/enums";
import { formatLanguage } from "@/lib/i18n/format";
import type { OutreachFilter } from "@/lib/outreach/filter";
import { channelWords } from "@/lib/outreach/labels";
import { narrowedBy } from "@/lib/platform/address-filter";

/** What the list of outreach is narrowed by; the address holds it. */
export function OutreachFilters({
  filter,
  departments,
  languages,
}: {
  filter: OutreachFilter;
  departments: { abbreviation: string; name: string }[];
  languages: string[];
}) {
  const say = useTranslations();
  const words = useTranslations("outreach.field");
  const shared = useTranslations("registers");
  const locale = useLocale();
  const any = shared("filter.any");
  return (
    <FilterBar key={JSON.stringify(filter)} action={"/outreach" as Route} inUse={narrowedBy(filter)}>
      {filter.sort && <input type="hidden" name="sort" value={filter.sort} />}
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
        name="language"
        label={words("language")}
        blank={any}
        options={languages.map((value) => ({ value, label: formatLanguage(value, locale) }))}
        defaultValue={filter.language}
      />
      <Select
        name="channel"
        label={words("channel")}
        blank={any}
        options={Object.values(OutreachChannel).map((value) => ({ value, label: say(channelWords[value]) }))}
        defaultValue={filter.channel}
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
