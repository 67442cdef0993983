import type { EventEntry } from "@/lib/audit/kinds";
import type { Transaction } from "@/lib/db/client";
import type { Register } from "@/lib/db/generated/enums";

/**
 * Withdraws what departments stated, or had accepted, about having nothing in a register: they now record something.
 * Call it in every change that puts rows in a register; it returns the events that tell of it.
 */
export async function endNone(
  tx: Transaction,
  register: Register,
  departmentIds: readonly string[],
  now: Date,
): Promise<EventEntry[]> {
  if (departmentIds.length === 0) return [];
  const ended = await tx.noneStatement.updateManyAndReturn({
    where: {
      register,
      departmentId: { in: [...departmentIds] },
      withdrawnAt: null,
      OR: [{ decision: null }, { decision: "accepted" }],
    },
    data: { withdrawnAt: now },
    select: { id: true, departmentId: true },
  });
  return ended.map(({ id, departmentId }) => ({
    action: "none.withdrawn",
    subjectType: "register",
    subjectId: id,
    departmentId,
    details: { register },
  }));
}
