import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Countdown } from "@/components/ui/countdown";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { PlainText } from "@/components/ui/plain-text";
import { Day } from "@/components/ui/time";
import type { PlanFacts } from "@/lib/plans/facts";
import type { DraftAnswer } from "@/lib/plans/rules";
import type { Said } from "@/lib/platform/errors";
import { Answer } from "./answer";
import { crumbs } from "./crumbs";
import { SubmitForm } from "./submit-form";

type Gap = { field: string; said: Said };

/** Every answer as it will be filed, what is still missing, what happens next, and the button that files it. */
export function CheckAnswers({
  plan,
  answers,
  gaps,
  checked,
  idempotencyKey,
  late,
  today,
  registers,
}: {
  plan: PlanFacts;
  answers: (DraftAnswer & { title: string })[];
  gaps: Gap[];
  checked: string;
  idempotencyKey: string;
  late: boolean;
  /** The city's day, YYYY-MM-DD. */
  today: string;
  /** What the registers still lack; it holds nothing up. */
  registers?: ReactNode;
}) {
  const words = useTranslations("plans");
  return (
    <>
      <PageHeader
        breadcrumbs={crumbs(words, plan)}
        title={words("check-answers")}
        lede={
          <>
            <p>{words("check.lede")}</p>
            <p className="text-ink">
              {words(late ? "check.late" : "check.on-time")} <Day on={plan.deadline.dueOn} format="weekday" />
              . <Countdown dueOn={plan.deadline.dueOn} today={today} />
            </p>
          </>
        }
      />
      {gaps.length > 0 && <Gaps plan={plan} gaps={gaps} />}
      <SubmitForm
        planId={plan.id}
        checked={checked}
        idempotencyKey={idempotencyKey}
        again={plan.status === "returned"}
      >
        <Panel title={words("check.answers")}>
          {answers.map((answer) => (
            <Answer
              key={answer.requirementId}
              id={`submit-section-${answer.number}`}
              number={answer.number}
              title={answer.title}
              titleLang={plan.directive.language}
              nonAnswer={answer.nonAnswer}
              text={answer.text}
              language={answer.language}
              files={answer.files}
              action={
                <Link className="link text-sm" href={`/plans/${plan.id}/sections/${answer.number}` as Route}>
                  {words("check.change", { number: answer.number })}
                </Link>
              }
            />
          ))}
        </Panel>
        {plan.points.length > 0 && (
          <Panel title={words("check.replies")}>
            {plan.points.map((point) => (
              <section
                key={point.pointId}
                id={`submit-point-${point.number}`}
                tabIndex={-1}
                className="border-line border-t py-4 outline-none first:border-0 first:pt-0"
              >
                <h3 className="mb-1 text-base">
                  {words("point.title", { number: point.number })}{" "}
                  <span className="font-normal text-muted">
                    {words("point.section", {
                      number: point.requirementNumber,
                      title: point.requirementTitle,
                    })}
                  </span>
                </h3>
                <PlainText text={point.text} lang={point.language} className="mb-2 text-muted text-sm" />
                {point.reply?.trim() ? (
                  <PlainText text={point.reply} lang={point.replyLanguage ?? "en"} />
                ) : (
                  <p>{words("no-answer")}</p>
                )}
                <Link
                  className="link text-sm"
                  href={`/plans/${plan.id}/returned#point-${point.number}` as Route}
                >
                  {words("check.change-reply", { number: point.number })}
                </Link>
              </section>
            ))}
          </Panel>
        )}
        {registers}
        <section className="mb-6 max-w-prose">
          <h2 className="mb-2 text-lg">{words("check.next")}</h2>
          <p>{words("check.next-about")}</p>
        </section>
      </SubmitForm>
    </>
  );
}

function Gaps({ plan, gaps }: { plan: PlanFacts; gaps: Gap[] }) {
  const words = useTranslations("plans.check");
  const all = useTranslations();
  const place = (field: string) => {
    const [kind, number] = field.split("-");
    return kind === "section"
      ? `/plans/${plan.id}/sections/${number}#section`
      : `/plans/${plan.id}/returned#point-${number}`;
  };
  return (
    <Notice tone="caution" title={words("missing", { count: gaps.length })}>
      <ul className="mt-1 grid gap-1.5">
        {gaps.map(({ field, said }) => (
          <li key={field}>
            <Link className="link inline-block min-h-6 font-semibold" href={place(field) as Route}>
              {all(said.key as never, said.values as never)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
