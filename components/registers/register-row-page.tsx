import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import type { FormAction } from "@/lib/platform/form-state";
import type { Done } from "@/lib/registers/done";
import type { RegisterNoun } from "@/lib/registers/nouns";
import { DoneNotice } from "./done-notice";
import { StandingForm } from "./standing-form";

type Row = { id: string; version: number; abbreviation: string; withdrawnAt: Date | string | null };

/**
 * The page of one row of a register: its name, whether it stands, what was just done to it, and the forms that take it
 * back or change it. `children` are what it shows of itself.
 */
export function RegisterRowPage({
  noun,
  row,
  reader,
  title,
  lede,
  tag,
  done,
  addedNote,
  mayChange,
  standing,
  change,
  children,
}: {
  noun: RegisterNoun;
  row: Row;
  reader: { departmentId: string | null };
  title: ReactNode;
  lede?: ReactNode;
  /** A state of its own, besides being taken back. */
  tag?: ReactNode;
  done: Done | null;
  /** What else is said of a row that was just added. */
  addedNote?: ReactNode;
  mayChange: boolean;
  /** Takes the row back and puts it back; `hidden` names the row and its version. */
  standing: { withdraw: FormAction; restore: FormAction; hidden: Record<string, string | number> };
  /** The form that changes the row while it stands; a new version of the row begins it anew. */
  change?: ReactNode;
  children: ReactNode;
}) {
  const say = useTranslations();
  const words = useTranslations(noun);
  const shared = useTranslations("registers");
  const query = reader.departmentId ? "" : `?department=${encodeURIComponent(row.abbreviation)}`;
  return (
    <>
      <PageHeader
        title={title}
        lede={lede}
        breadcrumbs={[{ label: words("title"), href: `/${noun}${query}` as Route }]}
        status={
          <>
            {tag}
            {row.withdrawnAt && (
              <Tag tone="caution" shape="back">
                {shared("withdrawn")}
              </Tag>
            )}
          </>
        }
        actions={
          mayChange && (
            <StandingForm
              key={row.version}
              action={row.withdrawnAt ? standing.restore : standing.withdraw}
              hidden={standing.hidden}
              withdrawn={row.withdrawnAt !== null}
            />
          )
        }
      />
      {done && (
        <DoneNotice
          key={`${done.word} ${row.version}`}
          title={say(done.said)}
          actions={
            done.word === "added" &&
            mayChange && (
              <ButtonLink look="secondary" size="small" href={`/${noun}/new${query}` as Route}>
                {shared("add-another")}
              </ButtonLink>
            )
          }
        >
          {done.word === "added" && addedNote}
        </DoneNotice>
      )}
      {children}
      {change && mayChange && !row.withdrawnAt && (
        <Panel key={row.version} title={shared("change")}>
          {change}
        </Panel>
      )}
    </>
  );
}
