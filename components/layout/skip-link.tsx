import { useTranslations } from "next-intl";

export function SkipLink() {
  const words = useTranslations("layout");
  return (
    <a
      href="#main"
      className="fixed -top-24 left-3 z-50 rounded-md bg-raised px-4 py-2.5 font-semibold text-accent underline -outline-offset-4 focus:top-2 print:hidden"
    >
      {words("skip")}
    </a>
  );
}
