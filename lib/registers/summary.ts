import { Prisma } from "@/lib/db/generated/client";
import type { Register } from "@/lib/db/generated/enums";

/**
 * How the statement of "none" of one register stands for the department of `a`, as SQL. The summaries of registers are
 * selects from `asked` (task_id, plan_id, requirement_id, department_id, kind), which lib/requirements/queries.ts makes;
 * each returns one row (task_id, summary) for every asked task of its kind.
 */
export const noneState = (register: Register): Prisma.Sql => Prisma.sql`(
  select case when n.decision = 'accepted' then 'accepted' when n.decision is null then 'stated' end
  from none_statements n
  where n.department_id = a.department_id and n.register::text = ${register} and n.withdrawn_at is null
    and n.decision is distinct from 'refused')`;
