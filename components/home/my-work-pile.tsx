import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { Day } from "@/components/ui/time";
import { displayLabels } from "@/lib/tasks/labels";
import type { Pile } from "@/lib/tasks/work";
import type { PiledTask } from "./my-work";

/** The tasks that ask for attention in the same way. */
export function MyPile({ pile, tasks, today }: { pile: Pile; tasks: PiledTask[]; today: string }) {
  const words = useTranslations("home");
  const status = useTranslations("tasks.display");
  const owed = !["waiting", "accepted"].includes(pile);
  return (
    <Panel id={pile} title={words(`pile.${pile}`)} lede={words(`pile-about.${pile}`)} flush>
      <ul className="border-line border-t">
        {tasks.map((task) => (
          <li
            key={task.taskId}
            className="relative grid gap-x-4 gap-y-1.5 border-line border-b px-4 py-3 last:border-b-0 hover:bg-accent-fill justify-items-start sm:grid-cols-[1fr_auto] sm:items-center sm:px-6"
          >
            <div className="min-w-0 justify-self-stretch">
              <Link
                href={`/plans/${task.planId}/sections/${task.number}` as Route}
                className="link font-semibold after:absolute after:inset-0"
              >
                {task.number}. {task.title}
              </Link>
              <p className="text-muted text-sm">
                {task.directive}
                {owed && (
                  <>
                    {" "}
                    · {words("due")} <Day on={task.dueOn} today={today} />
                  </>
                )}
              </p>
            </div>
            {owed && task.complete && task.status === "in_progress" ? (
              <Tag tone="good" shape="tick">
                {words("completed")}
              </Tag>
            ) : (
              <Tag tone={displayLabels[task.status].tone} shape={displayLabels[task.status].shape}>
                {status(task.status)}
              </Tag>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
