import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SessionWarning } from "@/components/auth/session-warning";
import { SignOutForm } from "@/components/auth/sign-out-form";
import { OpenShell } from "@/components/layout/auth-shell";
import { ClientMessages } from "@/components/layout/client-messages";
import { DemoBanner } from "@/components/layout/demo-banner";
import { Shell } from "@/components/layout/shell";
import { csrfToken } from "@/lib/auth/csrf";
import { postedSignedOut, requireVisit } from "@/lib/auth/guard";
import { navigation } from "@/lib/auth/navigation";
import { standingOf } from "@/lib/auth/session";
import { dayOf } from "@/lib/i18n/instant";

export default async function WorkLayout({ children }: { children: ReactNode }) {
  if (await postedSignedOut()) return <OpenShell>{children}</OpenShell>;
  const { actor, now, clockOffset, left } = await requireVisit();
  const words = await getTranslations("auth");
  return (
    <Shell
      navigation={navigation(actor).map(({ key, href }) => ({ label: words(`navigation.${key}`), href }))}
      person={{
        name: actor.name,
        email: actor.email,
        role: words(`roles.${actor.role}`),
        accountHref: "/account" as Route,
      }}
      signOut={<SignOutForm csrfToken={await csrfToken()} />}
      banner={clockOffset === null ? undefined : <DemoBanner today={dayOf(now)} />}
    >
      {children}
      <ClientMessages catalogues={["session"]}>
        <SessionWarning person={actor.id} {...(await standingOf(left, now))} />
      </ClientMessages>
    </Shell>
  );
}
