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
