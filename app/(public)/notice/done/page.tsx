import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthShell } from "@/components/layout/auth-shell";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("contractors.public"))("done-title"), robots: { index: false } };
}

export default async function NoticeDonePage() {
  const words = await getTranslations("contractors.public");
  return <AuthShell title={words("done-title")} lede={words("done-body")} />;
}
