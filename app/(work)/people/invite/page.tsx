import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { InviteForm } from "@/components/people/invite-form";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireVisit } from "@/lib/auth/guard";

export async function generateMetadata() {
  return { title: (await getTranslations("people.invite"))("title") };
}

export default async function InvitePage() {
  await requireVisit("person.administer");
  const words = await getTranslations("people");
  return (
    <>
      <PageHeader
        title={words("invite.title")}
        lede={words("invite.lede")}
        breadcrumbs={[{ label: words("title"), href: "/people" as Route }]}
      />
      <Panel>
        <InviteForm />
      </Panel>
    </>
  );
}
