import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Messages } from "@/lib/i18n/messages";

/** A catalogue, such as "evidence", or one of its parts, such as "registers.bulk". */
type Part = { [Name in keyof Messages]: Name | `${Name}.${keyof Messages[Name] & string}` }[keyof Messages];

/**
 * Hands the words of the shared pieces, and of the named catalogues or parts of them, to the components that run in
 * the browser. Everything else stays on the server.
 */
export async function ClientMessages({
  catalogues = [],
  children,
}: {
  catalogues?: Part[];
  children: ReactNode;
}) {
  const all: Record<string, Record<string, unknown>> = await getMessages();
  const chosen: Record<string, Record<string, unknown>> = {};
  for (const path of ["ui", "layout", ...catalogues]) {
    const [name = "", part] = path.split(".");
    chosen[name] = part ? { ...chosen[name], [part]: all[name]?.[part] } : { ...all[name] };
  }
  return <NextIntlClientProvider messages={chosen}>{children}</NextIntlClientProvider>;
}
