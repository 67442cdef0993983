import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import type { RegisterNoun } from "@/lib/registers/nouns";

/** The page that adds a row to a register: for which department, when that is known, and the form. */
export function NewRowPage({
  noun,
  owner,
  lede,
  children,
}: {
  noun: RegisterNoun;
  owner: { name: string } | null;
  lede?: ReactNode;
  children: ReactNode;
}) {
  const words = useTranslations(noun);
  return (
    <>
      <PageHeader
        title={words("add")}
        lede={
          <>
            {owner && <p className="font-semibold text-ink">{owner.name}</p>}
            {lede && <p>{lede}</p>}
          </>
        }
        breadcrumbs={[{ label: words("title"), href: `/${noun}` as Route }]}
      />
      <Panel>{children}</Panel>
    </>
  );
}
