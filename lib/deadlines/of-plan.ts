import { Prisma } from "@/lib/db/generated/client";
import { kindsDueWithPlan } from "@/lib/requirements/kinds";

type Sql = Prisma.Sql;
const { sql } = Prisma;

/**
 * The one rule for what a plan is due by: the first of its tasks in this order. That is the requirement to file the
 * plan itself or, where a directive has none, the earliest deadline of all. `r` is the requirement of a task.
 */
export const dueWithPlanFirst = (dueBefore: Sql): Sql =>
  sql`(r.kind::text = any(${kindsDueWithPlan}::text[])) desc, ${dueBefore}`;

/**
 * The deadline of one plan, for a lateral join: the effective one as columns and as JSON, and the original beside it.
 * `plan` is the expression of its id. Days are YYYY-MM-DD in `zone`; `due_before` is the exclusive instant.
 */
export const dueOfPlan = (plan: Sql): Sql => sql`(
  select e.due_on, e.due_before, e.zone,
    json_build_object('dueOn', e.due_on, 'dueBefore', e.due_before, 'zone', e.zone, 'computation', e.computation) as effective,
    json_build_object('dueOn', o.due_on, 'dueBefore', o.due_before, 'zone', o.zone, 'computation', o.computation) as original
  from tasks t join requirements r on r.id = t.requirement_id
  join deadlines e on e.id = t.effective_deadline_id join deadlines o on o.id = t.original_deadline_id
  where t.plan_id = ${plan} order by ${dueWithPlanFirst(sql`e.due_before`)} limit 1)`;
