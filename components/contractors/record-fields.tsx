import { useTranslations } from "next-intl";
import { LanguageSelect } from "@/components/registers/language-select";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextInput } from "@/components/ui/text-input";

/** How, when and in which language a notice went another way than by e-mail. `today` is YYYY-MM-DD in the city's zone. */
export function RecordFields({ today, language }: { today: string; language?: string }) {
  const words = useTranslations("contractors");
  return (
    <>
      <RadioGroup
        name="channel"
        label={words("record.channel")}
        options={(["post", "hand"] as const).map((value) => ({ value, label: words(`channel.${value}`) }))}
        defaultValue="post"
        inline
      />
      <TextInput
        name="sentOn"
        type="date"
        label={words("record.on")}
        max={today}
        defaultValue={today}
        width="half"
        required
      />
      <LanguageSelect value={language} />
    </>
  );
}
