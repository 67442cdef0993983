import { type Actor, within } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { listDirectives } from "@/lib/directives/queries";
import { boardTotals } from "@/lib/tasks/board";
import { countTasks, filingsOverTime } from "@/lib/tasks/queries";
import type { OfficeHomeFacts, WaitingPlan } from "./office";

/**
 * What an office of the city finds on its home page: the newest directive's totals, the plans that wait for review,
 * and filings over time, all within the reader's reach. Four statements.
 */
export async function getOfficeHome(actor: Actor, now: Date): Promise<OfficeHomeFacts> {
  const [directive] = await listDirectives(actor);
  const reach = within(actor, "review.read");
  const waiting = await db.$queryRaw<(WaitingPlan & { total: number })[]>`
    select p.id as "planId", s.id as "submissionId", s.reference, s.received_at as "receivedAt", s.on_time as "onTime",
      d.abbreviation, d.name as department,
      exists (select 1 from reviewer_assignments a where a.department_id = d.id and a.user_id = ${actor.id}::uuid) as mine,
      (count(*) over ())::int as total
    from plans p
    join departments d on d.id = p.department_id
    join lateral (select * from submissions where plan_id = p.id order by number desc limit 1) s on true
    where p.status = 'submitted' and (${reach}::uuid[] is null or p.department_id = any(${reach}::uuid[]))
    order by mine desc, p.latest_submitted_at, d.abbreviation limit 8`;
  const [counts, filings] = directive
    ? await Promise.all([
        countTasks(actor, "board.read", directive.key, now),
        filingsOverTime(actor, "board.read", directive.key, now),
      ])
    : [[], []];
  return {
    directive: directive ?? null,
    totals: boardTotals(counts),
    filings,
    waiting: { rows: waiting, total: waiting[0]?.total ?? 0 },
  };
}
