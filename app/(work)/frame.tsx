import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SessionWarning } from "@/components/auth/session-warning";
import { SignOutForm } from "@/components/auth/sign-out-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { DemoBanner } from "@/components/layout/demo-banner";
import { Shell } from "@/components/layout/shell";
import { KeptTextOf } from "@/components/ui/kept-text-of";
import { csrfToken } from "@/lib/auth/csrf";
import { navigation } from "@/lib/auth/navigation";
import { standingOf } from "@/lib/auth/session";
import type { Visit } from "@/lib/auth/visit";
import { dayOf } from "@/lib/i18n/instant";

/** The frame around everything a signed-in person sees: navigation by role, the clock, the warning before the end. */
export async function WorkFrame({ visit, children }: { visit: Visit; children: ReactNode }) {
  const { actor, now, clockOffset, left } = visit;
  const words = await getTranslations("auth");
  return (
    <KeptTextOf person={actor.id}>
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
    </KeptTextOf>
  );
}
