import { useTranslations } from "next-intl";

export function SkipLink() {
  const words = useTranslations("layout");
  return (
    <a
      href="#main"
      className="sr-only z-50 rounded-md bg-raised px-4 py-2.5 font-semibold text-accent underline focus:not-sr-only focus:fixed focus:top-3 focus:left-3 print:hidden"
    >
      {words("skip")}
    </a>
  );
}
