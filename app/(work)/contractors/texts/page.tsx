import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { NoticeTexts } from "@/components/contractors/notice-texts";
import { TextForm } from "@/components/contractors/text-form";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { listTexts } from "@/lib/contractors/notice";

export async function generateMetadata() {
  return { title: (await getTranslations("contractors"))("texts.title") };
}

export default async function NoticeTextsPage() {
  const { actor } = await requireVisit("register.read");
  const texts = await listTexts();
  const words = await getTranslations("contractors");
  const newest = texts.filter(({ language }, place) => texts[place - 1]?.language !== language);
  const mayWrite = can(actor, "notice.write-text", {});
  return (
    <>
      <PageHeader
        title={words("texts.title")}
        lede={words("texts.lede")}
        breadcrumbs={[{ label: words("title"), href: "/contractors" as Route }]}
      />
      {newest.map((text) => (
        <NoticeTexts
          key={text.id}
          texts={texts.filter(({ language }) => language === text.language)}
          form={mayWrite && <TextForm text={text} />}
        />
      ))}
      {mayWrite && (
        <Panel>
          <TextForm />
        </Panel>
      )}
    </>
  );
}
