import { reportedThisWeek } from "@/lib/activity/queries";
import type { WeekOfActivity } from "@/lib/activity/rules";
import { type Actor, within } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { listDirectives } from "@/lib/directives/queries";
import { boardTotals } from "@/lib/tasks/board";
import { countTasks, filingsOverTime } from "@/lib/tasks/queries";
import type { OfficeHomeFacts, WaitingPlan } from "./office";

/**
 * What an office of the city finds on its home page: the newest directive's totals, the plans that wait for review,
 * what activity was reported lately, and filings over time, all within the reader's reach. Four statements.
 */
export async function getOfficeHome(actor: Actor, now: Date): Promise<OfficeHomeFacts> {
  const [directive] = await listDirectives(actor);
  const reach = within(actor, "review.read");
  const [lately] = await db.$queryRaw<{ waiting: Waiting[] | null; activity: WeekOfActivity }[]>`
    select ${reportedThisWeek(actor, now)} as activity, (select json_agg(w order by w.place) from (
      select p.id as "planId", s.id as "submissionId", s.reference, s.received_at as "receivedAt", s.on_time as "onTime",
        d.abbreviation, d.name as department, mine.mine, (count(*) over ())::int as total,
        row_number() over (order by mine.mine desc, p.latest_submitted_at, d.abbreviation) as place
      from plans p
      join departments d on d.id = p.department_id
      join lateral (select * from submissions where plan_id = p.id order by number desc limit 1) s on true
      cross join lateral (select exists (
        select 1 from reviewer_assignments a where a.department_id = d.id and a.user_id = ${actor.id}::uuid) as mine) mine
      where p.status = 'submitted' and (${reach}::uuid[] is null or p.department_id = any(${reach}::uuid[]))
      order by place limit 8) w) as waiting`;
  const waiting = lately?.waiting ?? [];
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
    waiting: {
      rows: waiting.map((row) => ({ ...row, receivedAt: new Date(row.receivedAt) })),
      total: waiting[0]?.total ?? 0,
    },
    activity: lately?.activity ?? { count: 0, newest: [] },
  };
}

/** A waiting plan as JSON hands it over: its instant is a text. */
type Waiting = Omit<WaitingPlan, "receivedAt"> & { receivedAt: string; total: number };
