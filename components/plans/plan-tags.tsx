import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { PlanStatus } from "@/lib/db/generated/enums";
import { planLooks } from "@/lib/plans/labels";
import { planOwed } from "@/lib/tasks/work";

/** How a plan stands and, beside it, whether what is still owed is past its deadline: a returned plan can be both. */
export function PlanTags({
  plan,
  now,
}: {
  plan: { status: PlanStatus; deadline: { dueBefore: string } };
  now: Date;
}) {
  const words = useTranslations("plans.status");
  const tasks = useTranslations("tasks.display");
  return (
    <>
      <Tag {...planLooks[plan.status]}>{words(plan.status)}</Tag>
      {planOwed(plan.status) && now.getTime() >= Date.parse(plan.deadline.dueBefore) && (
        <Tag tone="bad" shape="cross">
          {tasks("overdue")}
        </Tag>
      )}
    </>
  );
}
