import { useTranslations } from "next-intl";
import { TextInput } from "@/components/ui/text-input";
import { earliestDay } from "@/lib/registers/input";

/** Who approved a protocol, and when. `today` is YYYY-MM-DD in the city's zone. */
export function OfficialFields({ today }: { today: string }) {
  const words = useTranslations("facilities.approve");
  return (
    <>
      <TextInput name="officialName" label={words("name")} maxLength={200} required />
      <TextInput name="officialTitle" label={words("position")} maxLength={200} required />
      <TextInput
        name="approvedOn"
        label={words("on")}
        type="date"
        min={earliestDay}
        max={today}
        defaultValue={today}
        width="half"
        required
      />
    </>
  );
}
