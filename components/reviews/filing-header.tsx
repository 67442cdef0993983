import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { Instant } from "@/components/ui/time";
import type { Role } from "@/lib/auth/permissions";
import type { PlanStatus } from "@/lib/db/generated/enums";
import { stateLooks, timingLooks } from "@/lib/reviews/labels";

export type FilingShown = {
  id: string;
  reference: string;
  number: number;
  sha256: string;
  receivedAt: Date;
  dueBefore: Date;
  onTime: boolean;
  changeNote: string | null;
  changeNoteLanguage: string;
  submittedByName: string;
  submittedByRole: string;
  status: PlanStatus;
  abbreviation: string;
  department: string;
  directive: string;
  directiveTitle: string;
  newest: { id: string };
  previous: { id: string; reference: string } | null;
};

/** What a filing is: its reference, when and by whom it was filed, on time or late, and the fingerprint of its text. */
export function FilingHeader({ filing, canDecide }: { filing: FilingShown; canDecide: boolean }) {
  const words = useTranslations("reviews");
  const roles = useTranslations("auth.roles");
  const timing = filing.onTime ? "on-time" : "late";
  const isNewest = filing.newest.id === filing.id;
  const rows = [
    {
      key: "received",
      term: words("filing.received"),
      value: (
        <span className="inline-flex flex-wrap items-baseline gap-3">
          <Instant at={filing.receivedAt} precision="second" />
          <Tag {...timingLooks[timing]}>{words(`timing.${timing}`)}</Tag>
        </span>
      ),
    },
    { key: "due", term: words("filing.deadline"), value: <Instant at={filing.dueBefore} /> },
    {
      key: "by",
      term: words("filing.by"),
      value: words("filing.by-person", {
        name: filing.submittedByName,
        role: roles(filing.submittedByRole as Role),
      }),
    },
    {
      key: "hash",
      term: words("filing.hash"),
      value: <code className="font-mono text-sm [overflow-wrap:anywhere]">{filing.sha256}</code>,
    },
    ...(filing.changeNote
      ? [
          {
            key: "note",
            term: words("filing.change-note"),
            value: (
              <p
                lang={filing.changeNoteLanguage}
                dir="auto"
                className="max-w-prose whitespace-pre-wrap [overflow-wrap:anywhere]"
              >
                {filing.changeNote}
              </p>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <PageHeader
        title={words.rich("filing.title", {
          abbreviation: filing.abbreviation,
          reference: () => <span className="inline-block">{filing.reference}</span>,
        })}
        lede={words("filing.lede", {
          department: filing.department,
          directive: filing.directive,
          directiveTitle: filing.directiveTitle,
        })}
        breadcrumbs={[
          { label: words("filing.back"), href: "/reviews" as Route },
          { label: filing.reference, href: `/reviews/${filing.id}` as Route },
        ]}
        status={
          <>
            {isNewest && <Tag {...stateLooks[filing.status]}>{words(`state.${filing.status}`)}</Tag>}
            <Tag tone="neutral" shape="dash">
              {words("nth", { number: filing.number })}
            </Tag>
          </>
        }
        actions={
          canDecide && (
            <ButtonLink href={"#decision" as Route} look="secondary">
              {words("filing.decide")}
            </ButtonLink>
          )
        }
      />
      <Panel title={words("filing.facts")}>
        <SummaryList rows={rows} dense />
        {filing.previous && (
          <p className="mt-4 text-sm">
            <Link href={`/reviews/${filing.previous.id}` as Route} className="link">
              {words("filing.earlier", { reference: filing.previous.reference })}
            </Link>
          </p>
        )}
      </Panel>
    </>
  );
}
