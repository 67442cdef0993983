import { type Actor, can } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { judgeRows } from "@/lib/imports/judge";
import type { Line } from "@/lib/imports/mapping";
import type { Judgement } from "@/lib/imports/rules";
import { forbidden } from "@/lib/platform/errors";
import { type departmentColumns, departmentJudging } from "./import";
import type { DepartmentRow } from "./input";

/**
 * What each row of a file of departments would do, `today` being the city's day (YYYY-MM-DD); reads only. Throws
 * `forbidden` for whoever may not import departments.
 */
export async function judgeDepartmentsFile(
  actor: Actor,
  lines: readonly Line<keyof typeof departmentColumns>[],
  absent: readonly string[],
  today: string,
): Promise<Judgement<DepartmentRow>> {
  if (!can(actor, "department.import", {})) throw forbidden();
  const known = await db.department.findMany({
    where: { abbreviation: { in: lines.map(({ cells }) => cells.abbreviation) } },
    include: { aliases: { select: { name: true } } },
  });
  const named = known.map(({ aliases, ...department }) => ({
    ...department,
    aliases: aliases.map(({ name }) => name),
  }));
  return judgeRows(lines, absent, departmentJudging(named, today));
}
