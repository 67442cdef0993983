import { getTranslations } from "next-intl/server";
import { AccessPanel } from "@/components/auth/access-panel";
import { LanguageForm, PasswordForm, SessionsPanel } from "@/components/auth/account-forms";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { requireVisit } from "@/lib/auth/guard";
import { getAccount } from "@/lib/auth/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("auth.account"))("title") };
}

export default async function AccountPage() {
  const { actor, signedInAt } = await requireVisit("account.change");
  const account = await getAccount(actor);
  const words = await getTranslations("auth.account");
  return (
    <>
      <PageHeader title={words("title")} lede={words("lede")} />
      <AccessPanel name={actor.name} email={actor.email} role={actor.role} account={account} />
      <LanguageForm chosen={actor.locale ?? ""} />
      <ClientMessages catalogues={["auth"]}>
        <PasswordForm email={actor.email} />
      </ClientMessages>
      <SessionsPanel open={account.openSessions} signedInAt={signedInAt} />
    </>
  );
}
