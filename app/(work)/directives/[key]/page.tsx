import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DirectiveFacts } from "@/components/directives/directive-facts";
import { RequirementPanel } from "@/components/directives/requirement-panel";
import { PageHeader } from "@/components/ui/page-header";
import { requireVisit } from "@/lib/auth/guard";
import { couldEver } from "@/lib/auth/permissions";
import { getDirective } from "@/lib/directives/queries";

type Address = { params: Promise<{ key: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("directives"))("one") };
}

export default async function DirectivePage({ params }: Address) {
  const { actor } = await requireVisit("directive.read");
  const directive = await getDirective(actor, decodeURIComponent((await params).key));
  if (!directive) notFound();
  const words = await getTranslations("directives");
  return (
    <>
      <PageHeader
        title={directive.number}
        lede={<span lang={directive.language}>{directive.title}</span>}
        breadcrumbs={[{ label: words("title"), href: "/directives" }]}
      />
      <DirectiveFacts directive={directive} />
      {directive.requirements.map((requirement) => (
        <RequirementPanel
          key={requirement.id}
          requirement={requirement}
          directive={directive.number}
          language={directive.language}
          mayCheck={couldEver(actor, "requirement.check")}
        />
      ))}
    </>
  );
}
