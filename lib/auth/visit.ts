import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Actor, Role } from "./permissions";
import { absoluteHours, idleMinutes } from "./session-limits";

/** Whether session `s` still holds, as SQL: not ended, not idle too long, not too old. Its person is asked elsewhere. */
export const sessionIsLive = Prisma.sql`s.ended_at is null
  and s.last_seen_at > city_now() - make_interval(mins => ${idleMinutes}::int)
  and s.created_at > city_now() - make_interval(hours => ${absoluteHours}::int)`;

/** How long a session lasts from now, in milliseconds: until it was idle too long, and at the very most. */
export type SessionLeft = { idle: number; absolute: number };

const leftOf = (now: Date, lastSeenAt: Date, createdAt: Date): SessionLeft => ({
  idle: lastSeenAt.getTime() + idleMinutes * 60_000 - now.getTime(),
  absolute: createdAt.getTime() + absoluteHours * 3_600_000 - now.getTime(),
});

/** One request by a signed-in person: who, and the installation's clock as it stood. */
export type Visit = {
  actor: Actor;
  /** The installation's clock. */
  now: Date;
  /** Milliseconds the clock is moved by; null unless this is a demonstration. */
  clockOffset: number | null;
  signedInAt: Date;
  left: SessionLeft;
};

type Row = {
  id: string;
  name: string;
  email: string;
  locale: string | null;
  office: Role | null;
  designation: Role | null;
  department_id: string | null;
  assigned: string[];
  now: Date;
  created_at: Date;
  seen_at: Date;
  demonstration: boolean;
  clock_offset: bigint;
};

/**
 * Looks a session up: one statement that also notes the visit (at most once a minute) when it `counts`. Null when it
 * does not exist, has ended, was idle for 30 minutes, is 12 hours old, or its person is deactivated.
 */
export async function visitOf(sessionId: string, counts = true): Promise<Visit | null> {
  const [row] = await db.$queryRaw<Row[]>`
    with live as (
      select s.id as session_id, s.created_at, s.last_seen_at, u.*, city_now() as now
      from sessions s join users u on u.id = s.user_id
      where s.id = ${sessionId}::uuid and u.deactivated_at is null and ${sessionIsLive}
    ), seen as (
      update sessions set last_seen_at = live.now from live
      where ${counts} and sessions.id = live.session_id and live.last_seen_at < live.now - interval '1 minute'
    )
    select live.id, live.name, live.email, live.locale, live.office::text, d.role::text as designation, d.department_id,
      array(select department_id from reviewer_assignments where user_id = live.id) as assigned,
      live.now, session.created_at, greatest(session.last_seen_at, case when ${counts} and live.last_seen_at < live.now - interval '1 minute' then live.now end) as seen_at, i.demonstration, i.clock_offset
    from live
    join sessions session on session.id = live.session_id
    cross join installation i
    left join designations d on d.user_id = live.id and d.status = 'active'`;
  return row ? visit(row, sessionId) : null;
}

function visit(row: Row, sessionId: string): Visit {
  return {
    actor: {
      id: row.id,
      name: row.name,
      email: row.email,
      role: row.office ?? row.designation ?? "none",
      departmentId: row.office ? null : row.department_id,
      assignedDepartmentIds: row.assigned,
      locale: row.locale,
      sessionId,
    },
    now: row.now,
    clockOffset: row.demonstration ? Number(row.clock_offset) : null,
    signedInAt: row.created_at,
    left: leftOf(row.now, row.seen_at, row.created_at),
  };
}

/**
 * How long the session of a browser lasts, without counting the question as a visit; with `extend` it counts, also
 * within the minute for which visits are otherwise noted once. Null when the session is over.
 */
export async function sessionLeft(
  sessionId: string,
  extend: boolean,
): Promise<(SessionLeft & { now: Date; person: string }) | null> {
  const [row] = await db.$queryRaw<{ person: string; now: Date; seen_at: Date; created_at: Date }[]>`
    with live as (
      select s.id, u.id as person, s.created_at, s.last_seen_at, city_now() as now from sessions s join users u on u.id = s.user_id
      where s.id = ${sessionId}::uuid and u.deactivated_at is null and ${sessionIsLive}
    ), seen as (
      update sessions set last_seen_at = live.now from live where ${extend} and sessions.id = live.id
    )
    select person, now, created_at, case when ${extend} then now else last_seen_at end as seen_at from live`;
  return row ? { person: row.person, now: row.now, ...leftOf(row.now, row.seen_at, row.created_at) } : null;
}

/** The id of the person a session was started for, however long it has been over; null when there is none such. */
export async function personOfSession(sessionId: string): Promise<string | null> {
  const session = await db.session.findUnique({ where: { id: sessionId }, select: { userId: true } });
  return session?.userId ?? null;
}

/** A person as an actor outside any session: for commands, one-time links and the seed. Null when unknown or deactivated. */
export async function actorOf(userId: string): Promise<Actor | null> {
  const user = await db.user.findUnique({
    where: { id: userId, deactivatedAt: null },
    include: { designations: { where: { status: "active" } }, assignments: true },
  });
  if (!user) return null;
  const designation = user.designations[0];
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.office ?? designation?.role ?? "none",
    departmentId: user.office ? null : (designation?.departmentId ?? null),
    assignedDepartmentIds: user.assignments.map((assignment) => assignment.departmentId),
    locale: user.locale,
    sessionId: null,
  };
}
