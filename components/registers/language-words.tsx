import { useLocale } from "next-intl";
import { formatLanguage } from "@/lib/i18n/format";
import { directionOf, languageName } from "@/lib/plans/languages";

/** A language in the reader's own language and, where it differs, in itself. */
export function LanguageWords({ tag }: { tag: string }) {
  const locale = useLocale();
  const [named, itself] = [formatLanguage(tag, locale), languageName(tag)];
  return (
    <>
      {named}
      {itself.toLowerCase() !== named.toLowerCase() && itself !== tag && (
        <bdi lang={tag} dir={directionOf(tag)} className="ml-1.5 font-normal text-muted">
          {itself}
        </bdi>
      )}
    </>
  );
}
