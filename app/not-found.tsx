import { useTranslations } from "next-intl";
import { AuthShell } from "@/components/layout/auth-shell";
import { ButtonLink } from "@/components/ui/button";

export default function NotFound() {
  const words = useTranslations("layout.notFound");
  return (
    <AuthShell title={words("title")}>
      <p className="mb-6">{words("body")}</p>
      <ButtonLink href="/">{words("home")}</ButtonLink>
    </AuthShell>
  );
}
