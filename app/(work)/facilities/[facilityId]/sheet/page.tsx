import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProtocolSheet } from "@/components/facilities/protocol-sheet";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import { requireVisit } from "@/lib/auth/guard";
import { getSite } from "@/lib/facilities/queries";
import { fitsOnePage } from "@/lib/facilities/rules";

type Address = PageProps<"/facilities/[facilityId]/sheet">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("facilities.sheet"))("title") };
}

export default async function SheetPage({ params }: Address) {
  const { actor } = await requireVisit("register.read");
  const site = await getSite(actor, (await params).facilityId);
  if (!site?.shown) notFound();
  const words = await getTranslations("facilities");
  return (
    <>
      <div className="mb-6 print:hidden">
        <Breadcrumbs
          items={[
            { label: words("title"), href: "/facilities" as Route },
            { label: site.name, href: `/facilities/${site.id}` as Route },
          ]}
        />
        {!fitsOnePage(site.shown) && <Notice tone="caution">{words("sheet.long")}</Notice>}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <PrintButton>{words("sheet.print")}</PrintButton>
          <p className="text-muted text-sm">{words("sheet.print-note")}</p>
        </div>
      </div>
      <ProtocolSheet site={site} shown={site.shown} />
    </>
  );
}
