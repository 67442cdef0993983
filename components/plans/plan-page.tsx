import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Conversation } from "@/components/reviews/conversation";
import { ButtonLink } from "@/components/ui/button";
import { Countdown } from "@/components/ui/countdown";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { PlainText } from "@/components/ui/plain-text";
import { Progress } from "@/components/ui/progress";
import { Instant } from "@/components/ui/time";
import { openPoints, type PlanFacts, sectionState } from "@/lib/plans/facts";
import { planOwed } from "@/lib/tasks/work";
import { DeadlineBlock } from "./deadline-block";
import { Filings } from "./filings";
import { PlanTags } from "./plan-tags";
import { ReturnPoints } from "./return-points";
import { SectionList } from "./section-list";

/** One department's plan: its sections as tasks, what the reviewer asks, its deadline, its filings and its conversation. */
export function PlanPage({
  plan,
  now,
  today,
  mayWrite,
  mayComment,
  mayReadEvidence,
}: {
  plan: PlanFacts;
  now: Date;
  /** YYYY-MM-DD */
  today: string;
  mayWrite: boolean;
  mayComment: boolean;
  mayReadEvidence: boolean;
}) {
  const words = useTranslations("plans");
  const completed = plan.sections.filter(
    (section) => sectionState(section, plan.points) === "completed",
  ).length;
  const open = openPoints(plan.points).length;
  const owed = planOwed(plan.status);
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: words("home"), href: "/" as Route }]}
        title={plan.department.name}
        lede={words("under", { directive: plan.directive.number, title: plan.directive.title })}
        status={
          <>
            <PlanTags plan={plan} now={now} />
            {owed && <Countdown dueOn={plan.deadline.dueOn} today={today} />}
          </>
        }
        actions={
          mayWrite && (
            <ButtonLink href={`/plans/${plan.id}/check` as Route}>{words("check-answers")}</ButtonLink>
          )
        }
      />
      {plan.returned && (
        <Notice
          tone="caution"
          title={words("returned.title", { count: plan.points.length })}
          actions={
            <ButtonLink size="small" look="secondary" href={`/plans/${plan.id}/returned` as Route}>
              {words(mayWrite ? "returned.answer" : "returned.read")}
            </ButtonLink>
          }
        >
          <p>
            {words("returned.by", { name: plan.returned.by })} <Instant at={plan.returned.at} />.{" "}
            {words("returned.open", { open, total: plan.points.length })}
          </p>
          {plan.returned.note && (
            <PlainText text={plan.returned.note} lang={plan.returned.language} className="mt-2" />
          )}
        </Notice>
      )}
      <div className="grid items-start gap-x-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <Panel
            title={words("sections")}
            lede={words(mayWrite ? "sections-lede" : "sections-lede-reading")}
            flush
          >
            <div className="px-4 pb-4 sm:px-6">
              <Progress
                done={completed}
                total={plan.sections.length}
                label={words("progress")}
                words={words("completed", { done: completed, total: plan.sections.length })}
              />
            </div>
            <SectionList plan={plan} />
          </Panel>
          {plan.points.length > 0 && (
            <section className="mb-8">
              <h2 className="mb-4 text-lg">{words("returned.points")}</h2>
              <ReturnPoints planId={plan.id} points={plan.points} mayReply={false} linkSections />
            </section>
          )}
          <Conversation
            audience="department"
            comments={plan.comments}
            planId={mayComment ? plan.id : undefined}
            sections={plan.sections}
          />
        </div>
        <div className="min-w-0">
          <Panel title={words("deadline")}>
            <DeadlineBlock
              deadline={plan.deadline}
              original={plan.originalDeadline}
              directive={plan.directive.number}
              today={today}
              running={owed}
              firstOnTimeAt={plan.firstOnTimeAt}
            />
            <FiledDates plan={plan} />
          </Panel>
          <Panel title={words("filings")}>
            {plan.filings.length > 0 ? (
              <Filings planId={plan.id} filings={plan.filings} />
            ) : (
              <p className="text-muted text-sm">{words("no-filings")}</p>
            )}
            {mayReadEvidence && (
              <p className="mt-4 border-line border-t pt-3 text-sm print:hidden">
                <a href={`/api/evidence/plan/${plan.id}`} download className="link">
                  {words("all-files")}
                </a>
              </p>
            )}
          </Panel>
        </div>
      </div>
    </>
  );
}

/** The first filing on time and the latest one: after a return both count. */
function FiledDates({ plan }: { plan: PlanFacts }) {
  const words = useTranslations("plans");
  if (!plan.latestSubmittedAt) return null;
  return (
    <dl className="mt-4 grid gap-2 border-line border-t pt-3 text-sm">
      <div>
        <dt className="font-semibold">{words("first-on-time")}</dt>
        <dd>{plan.firstOnTimeAt ? <Instant at={plan.firstOnTimeAt} /> : words("never-on-time")}</dd>
      </div>
      <div>
        <dt className="font-semibold">{words("latest")}</dt>
        <dd>
          <Instant at={plan.latestSubmittedAt} />
        </dd>
      </div>
    </dl>
  );
}
