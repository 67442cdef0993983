import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";

/** Nothing here, or nothing within reach: the two are told in the same words on purpose. */
export function NotFoundScreen() {
  const words = useTranslations("layout.notFound");
  return (
    <div className="max-w-prose py-8">
      <h1 className="mb-4 text-2xl sm:text-3xl">{words("title")}</h1>
      <p className="mb-6">{words("body")}</p>
      <ButtonLink href="/">{words("home")}</ButtonLink>
    </div>
  );
}
