import { getTranslations } from "next-intl/server";
import { AuthShell } from "@/components/layout/auth-shell";

export default async function NoSuchNotice() {
  const words = await getTranslations("contractors.public");
  return <AuthShell title={words("unknown-title")} lede={words("unknown-body")} />;
}
