import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DownloadLinks } from "@/components/reports/download-links";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireVisit } from "@/lib/auth/guard";
import { couldEver } from "@/lib/auth/permissions";
import { full } from "@/lib/reports/input";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

export default async function ReportsPage() {
  const { actor } = await requireVisit("report.read");
  const words = await getTranslations("reports");
  return (
    <>
      <PageHeader title={words("title")} lede={words("lede")} />
      <Panel title={words("compliance.title")} lede={words("compliance.lede")}>
        <ButtonLink look="secondary" href="/reports/compliance">
          {words("compliance.open")}
        </ButtonLink>
      </Panel>
      {couldEver(actor, "report.council") && (
        <Panel title={words("council.title")} lede={words("council.lede")}>
          <ButtonLink look="secondary" href="/reports/council">
            {words("council.open")}
          </ButtonLink>
        </Panel>
      )}
      <Panel title={words("full.title")} lede={words("full.lede")}>
        <div className="flex flex-wrap gap-3">
          <DownloadLinks
            files={full.formats.map((format) => ({
              href: `/api/reports/full?format=${format}`,
              label: words(`full.${format}`),
            }))}
          />
        </div>
      </Panel>
    </>
  );
}
