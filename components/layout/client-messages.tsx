import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Messages } from "@/lib/i18n/messages";

/**
 * Hands the words of the shared pieces, and of the named catalogues, to the components that run in
 * the browser. Everything else stays on the server.
 */
export async function ClientMessages({
  catalogues = [],
  children,
}: {
  catalogues?: (keyof Messages)[];
  children: ReactNode;
}) {
  const all = await getMessages();
  const chosen = Object.fromEntries(
    (["ui", "layout", ...catalogues] as const).map((name) => [name, all[name]]),
  );
  return <NextIntlClientProvider messages={chosen}>{children}</NextIntlClientProvider>;
}
