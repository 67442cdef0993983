import { useTranslations } from "next-intl";
import { RegisterFilters } from "@/components/registers/register-filters";
import { Select } from "@/components/ui/select";
import { FacilityKind } from "@/lib/db/generated/enums";
import { type FacilitiesFilter, sortColumns } from "@/lib/facilities/filter";
import { kindWords, protocolWords } from "@/lib/facilities/labels";
import { protocolStates } from "@/lib/facilities/rules";

/** What the list of sites is narrowed and sorted by; the address holds it. */
export function SiteFilters({
  filter,
  departments,
}: {
  filter: FacilitiesFilter;
  departments: { abbreviation: string; name: string }[];
}) {
  const say = useTranslations();
  const words = useTranslations("facilities");
  const shared = useTranslations("registers");
  const any = shared("filter.any");
  return (
    <RegisterFilters path="/facilities" filter={filter} departments={departments} sortColumns={sortColumns}>
      <Select
        name="kind"
        label={words("field.kind")}
        blank={any}
        options={Object.values(FacilityKind).map((value) => ({ value, label: say(kindWords[value]) }))}
        defaultValue={filter.kind}
      />
      <Select
        name="protocol"
        label={words("field.protocol")}
        blank={any}
        options={protocolStates.map((value) => ({ value, label: say(protocolWords[value]) }))}
        defaultValue={filter.protocol}
      />
      <Select
        name="training"
        label={words("field.training")}
        blank={any}
        options={(["missing", "complete"] as const).map((value) => ({
          value,
          label: words(`filter.training-${value}`),
        }))}
        defaultValue={filter.training}
      />
    </RegisterFilters>
  );
}
