import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SignOutForm } from "@/components/auth/sign-out-form";
import { DemoBanner } from "@/components/layout/demo-banner";
import { Shell } from "@/components/layout/shell";
import { csrfToken } from "@/lib/auth/csrf";
import { requireVisit } from "@/lib/auth/guard";
import { navigation } from "@/lib/auth/navigation";
import { dayOf } from "@/lib/i18n/format";

export default async function WorkLayout({ children }: { children: ReactNode }) {
  const { actor, now, clockOffset } = await requireVisit();
  const words = await getTranslations("auth");
  return (
    <Shell
      navigation={navigation(actor).map(({ key, href }) => ({ label: words(`navigation.${key}`), href }))}
      person={{ name: actor.name, email: actor.email, role: words(`roles.${actor.role}`), accountHref: "/account" as Route }}
      signOut={<SignOutForm csrfToken={await csrfToken()} />}
      banner={clockOffset === null ? undefined : <DemoBanner today={dayOf(now)} />}
    >
      {children}
    </Shell>
  );
}
