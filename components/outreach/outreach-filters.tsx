import { useLocale, useTranslations } from "next-intl";
import { RegisterFilters } from "@/components/registers/register-filters";
import { Select } from "@/components/ui/select";
import { OutreachChannel } from "@/lib/db/generated/enums";
import { formatLanguage } from "@/lib/i18n/format";
import { type OutreachFilter, sortColumns } from "@/lib/outreach/filter";
import { channelWords } from "@/lib/outreach/labels";

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
    <RegisterFilters path="/outreach" filter={filter} departments={departments} sortColumns={sortColumns}>
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
    </RegisterFilters>
  );
}
