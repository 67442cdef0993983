import { getTranslations } from "next-intl/server";
import { AuthShell } from "@/components/layout/auth-shell";
import { ButtonLink } from "@/components/ui/button";

export default async function OneTimeLinkGone() {
  const words = await getTranslations("auth.link");
  return (
    <AuthShell title={words("gone-title")} lede={words("gone-body")}>
      <p className="mb-6">{words("gone-what")}</p>
      <ButtonLink href="/sign-in">{words("to-sign-in")}</ButtonLink>
    </AuthShell>
  );
}
