import { useLocale, useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { languageChoices } from "@/lib/plans/languages";

/** The language a text is written in; begins with the reader's own. */
export function LanguageSelect({
  value,
  name = "language",
  label,
}: {
  value?: string;
  name?: string;
  label?: string;
}) {
  const words = useTranslations("registers");
  const locale = useLocale();
  const chosen = value ?? locale;
  return (
    <Select
      name={name}
      label={label ?? words("language")}
      options={languageChoices(chosen)}
      defaultValue={chosen}
    />
  );
}
