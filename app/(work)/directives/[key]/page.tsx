import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { DirectiveFacts } from "@/components/directives/directive-facts";
import { RequirementPanel } from "@/components/directives/requirement-panel";
import { PageHeader } from "@/components/ui/page-header";
import { requireVisit } from "@/lib/auth/guard";
import { type Actor, couldEver } from "@/lib/auth/permissions";
import { getDirective } from "@/lib/directives/queries";

type Address = { params: Promise<{ key: string }> };

const named = cache((actor: Actor, key: string) => getDirective(actor, decodeURIComponent(key)));

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { actor } = await requireVisit("directive.read");
  const found = await named(actor, (await params).key);
  return found ? { title: found.number } : {};
}

export default async function DirectivePage({ params }: Address) {
  const { actor } = await requireVisit("directive.read");
  const directive = await named(actor, (await params).key);
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
