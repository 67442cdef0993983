import type { TaskRow } from "./row";

/** Tasks gathered by the plan they belong to, in the order they came. */
export function tasksByPlan(tasks: TaskRow[]): [TaskRow, ...TaskRow[]][] {
  const plans = new Map<string, [TaskRow, ...TaskRow[]]>();
  for (const task of tasks) {
    const plan = plans.get(task.planId);
    if (plan) plan.push(task);
    else plans.set(task.planId, [task]);
  }
  return [...plans.values()];
}

/**
 * The plan a department's page is about: that of the directive asked for, otherwise the one that is most urgent: not
 * accepted yet and due first; where all are accepted, the one due last.
 */
export function planInFront<Tasks extends [TaskRow, ...TaskRow[]]>(
  plans: Tasks[],
  directive: unknown,
): Tasks | undefined {
  const asked = plans.find(([first]) => first.directive === directive);
  if (asked) return asked;
  const dueOn = (tasks: Tasks) => tasks.map((task) => task.dueOn).sort()[0] ?? "";
  const byDay = plans.toSorted((one, other) => dueOn(one).localeCompare(dueOn(other)));
  return byDay.find(([first]) => first.planStatus !== "accepted") ?? byDay.at(-1);
}
