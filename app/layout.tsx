import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/layout/client-messages";
import { SkipLink } from "@/components/layout/skip-link";
import { directionOf } from "@/lib/plans/languages";
import "./globals.css";

// The content-security nonce is new for every answer, so no page may be made ahead of time.
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("layout");
  return { title: { default: words("product"), template: `%s · ${words("product")}` } };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <ClientMessages>
          <SkipLink />
          {children}
        </ClientMessages>
      </body>
    </html>
  );
}
