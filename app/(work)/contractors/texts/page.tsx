import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { NoticeTexts } from "@/components/contractors/notice-texts";
import { TextForm } from "@/components/contractors/text-form";
import { DoneNotice } from "@/components/registers/done-notice";
import { LanguageWords } from "@/components/registers/language-words";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { listTexts } from "@/lib/contractors/notice";

export async function generateMetadata() {
  return { title: (await getTranslations("contractors"))("texts.title") };
}

export default async function NoticeTextsPage({ searchParams }: PageProps<"/contractors/texts">) {
  const { actor } = await requireVisit("register.read");
  const texts = await listTexts();
  const words = await getTranslations("contractors");
  const newest = texts.filter(({ language }, place) => texts[place - 1]?.language !== language);
  const { done } = await searchParams;
  const written = newest.find(({ language }) => language === done);
  const mayWrite = can(actor, "notice.write-text", {});
  return (
    <>
      <PageHeader
        title={words("texts.title")}
        lede={words("texts.lede")}
        breadcrumbs={[{ label: words("title"), href: "/contractors" as Route }]}
      />
      {written && (
        <DoneNotice key={written.id} title={words("texts.done", { number: written.number })}>
          <LanguageWords tag={written.language} />
        </DoneNotice>
      )}
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
