import type { EventEntry } from "@/lib/audit/kinds";
import { voidLinks } from "@/lib/auth/one-time-links";
import type { Transaction } from "@/lib/db/client";

/**
 * What goes with giving an office to people who had none, in the same transaction: unused links, the password and every
 * session of theirs end, since a department may have handed over the link behind them; a new link has to be made. What
 * departments still asked of them is withdrawn. Returns the events of that.
 */
export async function startAnew(tx: Transaction, userIds: string[], now: Date): Promise<EventEntry[]> {
  await voidLinks(tx, userIds, now);
  await tx.user.updateMany({ where: { id: { in: userIds } }, data: { passwordHash: null } });
  await tx.session.updateMany({ where: { userId: { in: userIds }, endedAt: null }, data: { endedAt: now } });
  const pending = await tx.designation.findMany({
    where: { userId: { in: userIds }, status: "proposed" },
    select: { id: true, role: true, departmentId: true, user: { select: { name: true } } },
  });
  await tx.designation.updateMany({
    where: { id: { in: pending.map(({ id }) => id) } },
    data: { status: "ended", endReason: "withdrawn", endedAt: now },
  });
  return pending.map(({ id, role, departmentId, user }) => ({
    action: "designation.ended",
    subjectType: "designation",
    subjectId: id,
    departmentId,
    details: { role, person: user.name, reason: "withdrawn" },
  }));
}
