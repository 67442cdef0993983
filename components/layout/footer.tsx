import { useTranslations } from "next-intl";

export function Footer({ measure = "max-w-page" }: { measure?: string }) {
  const words = useTranslations("layout");
  return (
    <footer className="border-line border-t bg-sunken text-muted text-sm print:hidden">
      <div className={`mx-auto grid gap-2 px-4 py-6 sm:px-6 ${measure}`}>
        <p className="max-w-prose">{words("footer")}</p>
        <p>{words("times")}</p>
      </div>
    </footer>
  );
}
