import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SetPasswordForm } from "@/components/auth/set-password-form";
import { AuthShell } from "@/components/layout/auth-shell";
import { ClientMessages } from "@/components/layout/client-messages";
import { Notice } from "@/components/ui/notice";
import { getOneTimeLink } from "@/lib/auth/queries";
import { currentVisit } from "@/lib/auth/session";

/** The token stands in this address: other pages are told only the site they were reached from. */
export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("auth.link");
  return { title: words("title"), referrer: "strict-origin", robots: { index: false } };
}

export default async function OneTimeLinkPage({ params }: PageProps<"/sign-in/link/[token]">) {
  const { token } = await params;
  const link = await getOneTimeLink(token);
  if (!link) notFound();
  const visit = await currentVisit();
  const words = await getTranslations("auth.link");
  return (
    <AuthShell title={words("title")} lede={words("lede", link)} aside={words("not-you")}>
      {visit && visit.actor.email !== link.email && (
        <Notice tone="caution">{words("signed-in", { name: visit.actor.name })}</Notice>
      )}
      <ClientMessages catalogues={["auth"]}>
        <SetPasswordForm token={token} email={link.email} />
      </ClientMessages>
    </AuthShell>
  );
}
