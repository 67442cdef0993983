import { type Actor, can } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { digestOf } from "@/lib/imports/digest";
import { judgeRows } from "@/lib/imports/judge";
import type { Line } from "@/lib/imports/mapping";
import type { Judgement } from "@/lib/imports/rules";
import { forbidden } from "@/lib/platform/errors";
import { type departmentColumns, departmentJudging } from "./import";
import type { DepartmentRow } from "./input";
import { knownDepartments } from "./known-departments";

/**
 * What each row of a file of departments would do, `today` being the city's day (YYYY-MM-DD); reads only. Throws
 * `forbidden` for whoever may not import departments.
 */
export async function judgeDepartmentsFile(
  actor: Actor,
  lines: readonly Line<keyof typeof departmentColumns>[],
  absent: readonly string[],
  today: string,
): Promise<Judgement<DepartmentRow> & { digest: string }> {
  if (!can(actor, "department.import", {})) throw forbidden();
  const known = await knownDepartments(
    db,
    lines.map(({ cells }) => cells.abbreviation),
  );
  const judgement = await judgeRows(lines, absent, departmentJudging(known.all, today));
  const digest = await digestOf(judgement.rows, ({ abbreviation }) => known.of.get(abbreviation));
  return { ...judgement, digest };
}
