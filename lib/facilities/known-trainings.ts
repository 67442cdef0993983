import { type Actor, can } from "@/lib/auth/permissions";
import type { Transaction } from "@/lib/db/client";
import {
  type KnownTraining,
  type KnownTrainings,
  siteOf,
  type TrainedSite,
  type TrainingRow,
  trainingKey,
} from "./import-trainings";

/** What is known of the sites and trainings of the departments a file names, as far as the actor may write for them. Three statements. */
export async function knownTrainings(
  tx: Pick<Transaction, "department" | "$queryRaw">,
  actor: Actor,
  abbreviations: string[],
): Promise<KnownTrainings & { ids: ReadonlyMap<string, string> }> {
  const named = await tx.department.findMany({
    where: { abbreviation: { in: [...new Set(abbreviations)] } },
    select: { id: true, abbreviation: true },
  });
  const reached = named.filter(({ id }) => can(actor, "register.write", { departmentId: id }));
  const ids = new Map(reached.map(({ id, abbreviation }) => [abbreviation, id]));
  const sites = await tx.$queryRaw<(TrainedSite & { department: string })[]>`
    select f.id, f.department_id as "departmentId", d.abbreviation as department, f.name, f.staff_to_train as "staffToTrain", f.version,
      coalesce((select sum(t.staff_trained) from training_sessions t where t.facility_id = f.id and t.withdrawn_at is null), 0)::int as trained
    from facilities f join departments d on d.id = f.department_id
    where f.department_id = any(${[...ids.values()]}::uuid[]) and f.withdrawn_at is null`;
  const trainings = await tx.$queryRaw<KnownTraining[]>`
    select t.id, t.version, d.abbreviation as department, f.name as site, t.held_on::text as "heldOn", t.material,
      t.staff_trained as "staffTrained", null::int as "staffToTrain", t.language
    from training_sessions t join facilities f on f.id = t.facility_id join departments d on d.id = f.department_id
    where f.department_id = any(${[...ids.values()]}::uuid[]) and f.withdrawn_at is null and t.withdrawn_at is null
    order by t.created_at desc, t.id desc`;
  return {
    ids,
    departments: new Set(ids.keys()),
    sites: new Map(sites.map((site) => [siteOf({ department: site.department, site: site.name }), site])),
    // Where two are alike, the one recorded first is meant: it is set last.
    trainings: new Map(trainings.map((training) => [trainingKey(training), training])),
  };
}

/** What is known beside a row of a file: its training, and its site without how many were trained there, which is weighed. */
export const knownBeside =
  ({ sites, trainings }: KnownTrainings) =>
  (row: TrainingRow) => {
    const site = sites.get(siteOf(row));
    return [trainings.get(trainingKey(row)), site && [site.id, site.version]];
  };
