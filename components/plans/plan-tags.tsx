import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { FilingStatus, PlanStatus } from "@/lib/db/generated/enums";
import { planLooks } from "@/lib/plans/labels";
import { displayLabels } from "@/lib/tasks/labels";
import { planOwed } from "@/lib/tasks/work";

/** How a plan stands and, beside it, whether what is still owed is past its deadline: a returned plan can be both. */
export function PlanTags({
  plan,
  now,
}: {
  plan: { status: PlanStatus; deadline: { dueBefore: string }; tasks?: { filing: FilingStatus }[] };
  now: Date;
}) {
  const words = useTranslations("plans.status");
  const tasks = useTranslations("tasks.display");
  const untouched = plan.status === "draft" && plan.tasks?.every(({ filing }) => filing === "not_started");
  return (
    <>
      {untouched ? (
        <Tag {...displayLabels.not_started}>{tasks("not_started")}</Tag>
      ) : (
        <Tag {...planLooks[plan.status]}>{words(plan.status)}</Tag>
      )}
      {planOwed(plan.status) && now.getTime() >= Date.parse(plan.deadline.dueBefore) && (
        <Tag tone="bad" shape="cross">
          {tasks("overdue")}
        </Tag>
      )}
    </>
  );
}
