import type { Count } from "./row";
import { type DisplayStatus, displayStatuses } from "./status";

type ByDisplay = Record<DisplayStatus, number>;

/** The totals of one directive, over everything the reader may see. */
export type BoardTotals = {
  departments: number;
  filed: number;
  late: number;
  plans: ByDisplay;
  tasks: ByDisplay;
  /** Abbreviations of the departments without an active liaison. */
  vacant: string[];
  /** Abbreviations of the departments that exist and have no plan of the directive. */
  unaddressed: string[];
  /** What kinds of body there are among the departments. */
  bodies: string[];
  requirements: Record<string, { total: number; filed: number; accepted: number }>;
};

const none = () => Object.fromEntries(displayStatuses.map((status) => [status, 0])) as ByDisplay;

/** Adds up what `countTasks` returned. */
export function boardTotals(counts: Count[]): BoardTotals {
  const totals: BoardTotals = {
    departments: 0,
    filed: 0,
    late: 0,
    plans: none(),
    tasks: none(),
    vacant: [],
    unaddressed: [],
    bodies: [],
    requirements: {},
  };
  for (const { requirement, display, filed, late, count, vacant, bodies } of counts) {
    if (display === null) {
      totals.unaddressed.push(...(vacant ?? []));
      continue;
    }
    if (requirement === null) {
      totals.departments += count;
      totals.plans[display] += count;
      if (filed) totals.filed += count;
      if (late) totals.late += count;
      totals.vacant.push(...(vacant ?? []));
      totals.bodies.push(...(bodies ?? []).filter((body) => !totals.bodies.includes(body)));
      continue;
    }
    totals.tasks[display] += count;
    totals.requirements[requirement] ??= { total: 0, filed: 0, accepted: 0 };
    const one = totals.requirements[requirement];
    one.total += count;
    if (filed) one.filed += count;
    if (display === "accepted") one.accepted += count;
  }
  totals.vacant.sort();
  totals.bodies.sort();
  return totals;
}
