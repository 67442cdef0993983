import { type Actor, assignedOffices, within } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { PlanStatus } from "@/lib/db/generated/enums";
import { plansIn, type QueueFilter, type QueueState, queuePageSize, queueStates } from "./rules";

export type QueueRow = {
  submissionId: string;
  reference: string;
  /** Which filing of the plan this is, from 1. */
  number: number;
  status: PlanStatus;
  receivedAt: Date;
  onTime: boolean;
  /** Since when it has been in its state: received, or decided. */
  since: Date;
  abbreviation: string;
  department: string;
  directive: string;
  reviewers: string[];
  /** Whether the reader is assigned to the department. */
  mine: boolean;
};

export type Queue = { rows: QueueRow[]; total: number; counts: Record<QueueState, number> };

/** The newest filing of every plan within reach that has one, as a relation to select from. */
function filings(actor: Actor, reviewer: string | null) {
  const reach = within(actor, "review.read");
  const chosen =
    reviewer === null
      ? Prisma.sql`true`
      : reviewer === "nobody"
        ? Prisma.sql`r.ids is null`
        : Prisma.sql`${reviewer}::uuid = any(r.ids)`;
  return Prisma.sql`
    select s.id as "submissionId", s.reference, s.number, p.status::text, s.received_at as "receivedAt", s.on_time as "onTime",
      coalesce(c.decided_at, s.received_at) as since, d.abbreviation, d.name as department, i.number as directive,
      coalesce(r.names, '{}') as reviewers, coalesce(${actor.id}::uuid = any(r.ids), false) as mine
    from plans p
    join departments d on d.id = p.department_id
    join directives i on i.id = p.directive_id
    join lateral (select * from submissions where plan_id = p.id order by number desc limit 1) s on true
    left join review_decisions c on c.submission_id = s.id and c.undone_at is null
    left join lateral (
      select array_agg(u.id) as ids, array_agg(u.name order by u.name) as names
      from reviewer_assignments a join users u on u.id = a.user_id
      where a.department_id = p.department_id and u.office::text = any(${[...assignedOffices]}::text[]) and u.deactivated_at is null) r on true
    where p.status <> 'draft' and (${reach}::uuid[] is null or p.department_id = any(${reach}::uuid[])) and ${chosen}`;
}

const rank = Prisma.sql`mine desc, array_position(array['submitted', 'returned', 'accepted'], status), since, reference`;

/** One page of the review queue: the reader's own departments first, what has waited longest first. Two statements. */
export async function listQueue(actor: Actor, filter: QueueFilter): Promise<Queue> {
  const all = filings(actor, filter.reviewer);
  const [rows, counted] = await Promise.all([
    db.$queryRaw<QueueRow[]>`
      select * from (${all}) filings where status = any(${[...plansIn[filter.state]]}::text[])
      order by ${rank} limit ${queuePageSize} offset ${(filter.page - 1) * queuePageSize}`,
    db.$queryRaw<{ status: PlanStatus; count: number }[]>`
      select status, count(*)::int as count from (${all}) filings group by status`,
  ]);
  const count = (state: QueueState) =>
    counted
      .filter(({ status }) => (plansIn[state] as readonly PlanStatus[]).includes(status))
      .reduce((sum, row) => sum + row.count, 0);
  const counts = Object.fromEntries(queueStates.map((state) => [state, count(state)])) as Record<
    QueueState,
    number
  >;
  return { rows, total: counts[filter.state], counts };
}

/** The filing the reader should take up next: the first of their queue that waits; null when none does. */
export async function nextWaiting(actor: Actor): Promise<string | null> {
  const [row] = await db.$queryRaw<{ submissionId: string }[]>`
    select "submissionId" from (${filings(actor, null)}) filings where status = 'submitted' order by ${rank} limit 1`;
  return row?.submissionId ?? null;
}

/** Who can be filtered by: the reviewers of the city. Empty for a reader who reaches only assigned departments. */
export async function listReviewers(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (within(actor, "review.read") !== null) return [];
  return db.user.findMany({
    where: { office: { in: [...assignedOffices] }, deactivatedAt: null },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}
