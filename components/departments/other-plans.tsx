import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DisplayTag } from "@/components/tasks/display-tag";
import { DueDay } from "@/components/tasks/due-day";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import type { TaskRow } from "@/lib/tasks/row";

/** The department's plans that the page is not about, each leading to the page about it. */
export function OtherPlans({
  abbreviation,
  plans,
}: {
  abbreviation: string;
  plans: [TaskRow, ...TaskRow[]][];
}) {
  const words = useTranslations("departments.others");
  if (plans.length === 0) return null;
  return (
    <Panel title={words("title")}>
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {plans.map(([first, ...others]) => {
          const daysLate = Math.max(first.daysLate, ...others.map((task) => task.daysLate));
          const address = `/departments/${encodeURIComponent(abbreviation)}?directive=${first.directive}`;
          return (
            <li
              key={first.planId}
              className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-line border-t py-2 text-sm"
            >
              <Link href={address as Route} className="link font-semibold" prefetch={false}>
                {first.directiveNumber}
              </Link>
              <DisplayTag status={first.planDisplay} />
              {daysLate > 0 ? (
                <Tag tone="bad" shape="clock">
                  {words("late", { days: daysLate })}
                </Tag>
              ) : (
                <span className="text-muted">
                  <DueDay dueOn={first.dueOn} originalDueOn={first.originalDueOn} format="short" />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
