import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DirectiveList } from "@/components/directives/directive-list";
import { PageHeader } from "@/components/ui/page-header";
import { requireVisit } from "@/lib/auth/guard";
import { listDirectives } from "@/lib/directives/queries";
import { dayOf } from "@/lib/i18n/instant";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("directives"))("title") };
}

export default async function DirectivesPage() {
  const { actor, now } = await requireVisit("directive.read");
  const words = await getTranslations("directives");
  return (
    <>
      <PageHeader title={words("title")} lede={words("lede")} />
      <DirectiveList directives={await listDirectives(actor)} today={dayOf(now)} />
    </>
  );
}
