import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { Day } from "@/components/ui/time";
import { displayLabels } from "@/lib/tasks/labels";
import type { Pile } from "@/lib/tasks/work";
import type { PiledTask } from "./my-work";

const pageSize = 50;

/** The tasks that ask for attention in the same way: at most so many with a link to all of them, or page by page. */
export function MyPile({
  pile,
  tasks,
  today,
  most,
  page: asked = 1,
}: {
  pile: Pile;
  tasks: PiledTask[];
  today: string;
  most?: number;
  page?: number;
}) {
  const words = useTranslations("home");
  const owed = !["waiting", "accepted"].includes(pile);
  const page = Math.min(asked, Math.max(1, Math.ceil(tasks.length / pageSize)));
  const shown = most ? tasks.slice(0, most) : tasks.slice((page - 1) * pageSize, page * pageSize);
  return (
    <Panel id={pile} title={words(`pile.${pile}`)} lede={words(`pile-about.${pile}`)} flush>
      {tasks.length === 0 && <EmptyState title={words("pile-empty")} />}
      <ul className="border-line border-t empty:hidden">
        {shown.map((task) => (
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
            <TaskState task={task} />
          </li>
        ))}
      </ul>
      {shown.length < tasks.length &&
        (most ? (
          <p className="border-line border-t px-4 py-3 sm:px-6">
            <Link className="link inline-block min-h-6" href={`/?pile=${pile}` as Route}>
              {words("show-all", { count: tasks.length })}
            </Link>
          </p>
        ) : (
          <Pagination
            page={page}
            pageSize={pageSize}
            total={tasks.length}
            hrefFor={(to) => `/?pile=${pile}&page=${to}` as Route}
          />
        ))}
    </Panel>
  );
}

/** How far a task is: of a returned one whether anything is asked about it, and whether that has its reply. */
function TaskState({ task }: { task: PiledTask }) {
  const words = useTranslations("home");
  const plans = useTranslations("plans");
  const status = useTranslations("tasks.display");
  if (task.status === "returned" && task.points === 0) {
    return (
      <Tag tone="neutral" shape="dash">
        {words("no-points")}
      </Tag>
    );
  }
  if (task.status === "returned") {
    const open = task.points - task.answered;
    return (
      <Tag tone={open > 0 ? "caution" : "good"} shape={open > 0 ? "back" : "tick"}>
        {plans("points-on-section", { open, total: task.points })}
      </Tag>
    );
  }
  if (task.complete && task.status !== "accepted" && task.status !== "in_review") {
    return (
      <Tag tone="good" shape="tick">
        {words("completed")}
      </Tag>
    );
  }
  const { tone, shape } = displayLabels[task.status];
  return (
    <Tag tone={tone} shape={shape}>
      {status(task.status)}
    </Tag>
  );
}
