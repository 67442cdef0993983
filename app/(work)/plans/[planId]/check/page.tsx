import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { ClientMessages } from "@/components/layout/client-messages";
import { AlreadyFiled } from "@/components/plans/already-filed";
import { CheckAnswers } from "@/components/plans/check-answers";
import { RegistersNote } from "@/components/registers/registers-note";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { dayOf } from "@/lib/i18n/instant";
import { planTitle } from "@/lib/plans/page-title";
import { getPlan, listAnswers } from "@/lib/plans/queries";
import { draftFingerprint, missing } from "@/lib/plans/rules";
import { draftIsOpen } from "@/lib/plans/status";
import { isId } from "@/lib/platform/text";
import { listMeasures } from "@/lib/requirements/queries";

export const generateMetadata = async ({ params }: PageProps<"/plans/[planId]/check">) =>
  planTitle((await params).planId, (words) => words("check-answers"));

export default async function CheckPage({ params }: PageProps<"/plans/[planId]/check">) {
  const { actor, now } = await requireVisit("plan.submit");
  const { planId } = await params;
  const [plan, answers, measures] = await Promise.all([
    getPlan(actor, planId),
    listAnswers(actor, planId),
    isId(planId) ? listMeasures(actor, { planIds: [planId] }) : [],
  ]);
  if (!plan || !can(actor, "plan.submit", plan)) notFound();
  if (!draftIsOpen(plan.status)) return <AlreadyFiled plan={plan} />;
  return (
    <ClientMessages catalogues={["plans"]}>
      <CheckAnswers
        plan={plan}
        answers={answers}
        gaps={missing({ status: plan.status, changeNote: "asked below" }, answers, plan.points)}
        checked={draftFingerprint(answers, plan.points)}
        idempotencyKey={randomUUID()}
        registers={<RegistersNote measures={measures} />}
        late={now.getTime() >= Date.parse(plan.deadline.dueBefore)}
        today={dayOf(now)}
      />
    </ClientMessages>
  );
}
