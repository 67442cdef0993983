import { type Actor, couldEver } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { digestOf } from "@/lib/imports/digest";
import { judgeRows } from "@/lib/imports/judge";
import type { Line } from "@/lib/imports/mapping";
import type { Judgement } from "@/lib/imports/rules";
import { forbidden } from "@/lib/platform/errors";
import { type siteColumns, siteJudging } from "./import";
import { type TrainingRow, type trainingColumns, trainingJudging } from "./import-trainings";
import { type SiteRow, siteKey } from "./input";
import { knownSites } from "./known-sites";
import { knownBeside, knownTrainings } from "./known-trainings";

const departmentsOf = (lines: readonly Line<"department">[]) =>
  lines.map(({ cells }) => cells.department.toUpperCase());

/** What each row of a file of sites would do; reads only. Throws `forbidden` for whoever may never write in registers. */
export async function judgeSitesFile(
  actor: Actor,
  lines: readonly Line<keyof typeof siteColumns>[],
  absent: readonly string[] = [],
): Promise<Judgement<SiteRow> & { digest: string }> {
  if (!couldEver(actor, "register.write")) throw forbidden();
  const known = await knownSites(db, actor, departmentsOf(lines));
  const judgement = await judgeRows(lines, absent, siteJudging(known));
  return { ...judgement, digest: await digestOf(judgement.rows, (row) => known.sites.get(siteKey(row))) };
}

/**
 * What each row of a file of trainings would do, `today` being the city's day (YYYY-MM-DD); reads only. Throws
 * `forbidden` for whoever may never write in registers.
 */
export async function judgeTrainingsFile(
  actor: Actor,
  lines: readonly Line<keyof typeof trainingColumns>[],
  absent: readonly string[],
  today: string,
): Promise<Judgement<TrainingRow> & { digest: string }> {
  if (!couldEver(actor, "register.write")) throw forbidden();
  const known = await knownTrainings(db, actor, departmentsOf(lines));
  const judgement = await trainingJudging(lines, absent, known, today);
  return { ...judgement, digest: await digestOf(judgement.rows, knownBeside(known)) };
}
