import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { NoBoard } from "@/components/board/board-view";
import { PrintHeader } from "@/components/layout/print-header";
import { CouncilSummary } from "@/components/reports/council-summary";
import { MisreadNotice } from "@/components/tasks/misread-notice";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { requireVisit } from "@/lib/auth/guard";
import { listDirectives } from "@/lib/directives/queries";
import type { SearchParams } from "@/lib/platform/address-filter";
import { councilOf, nonAnswersOf } from "@/lib/reports/council";
import { misreadBesides } from "@/lib/tasks/filter";
import { listPlans, listTasks } from "@/lib/tasks/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("council.title") };
}

export default async function CouncilPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor, now } = await requireVisit("report.council");
  const asked = await searchParams;
  const directives = await listDirectives(actor);
  const directive = directives.find(({ key }) => key === asked.directive) ?? directives[0];
  if (!directive) return <NoBoard />;
  const filter = { directive: directive.key };
  const [words, plans, tasks] = await Promise.all([
    getTranslations("reports"),
    listPlans(actor, "report.council", filter, now),
    listTasks(actor, "report.council", { ...filter, filed: "yes" }, now),
  ]);
  return (
    <>
      <PrintHeader title={words("council.title")} at={now} by={actor.name} />
      <div className="print:hidden">
        <PageHeader
          title={words("council.title")}
          lede={words("council.print")}
          breadcrumbs={[{ label: words("title"), href: "/reports" }]}
        />
        <MisreadNotice
          misread={misreadBesides(asked, { directive: directive.key })}
          clearHref={"/reports/council" as Route}
        />
        {directives.length > 1 && (
          <Tabs
            label={words("columns.directive")}
            items={directives.map(({ key, number }) => ({
              label: number,
              href: `/reports/council?directive=${key}` as Route,
              current: key === directive.key,
            }))}
          />
        )}
      </div>
      <CouncilSummary
        council={councilOf(plans.rows)}
        nonAnswers={nonAnswersOf(tasks.rows)}
        directive={directive}
        now={now}
      />
    </>
  );
}
