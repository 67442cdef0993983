import { isCurrent } from "@/lib/contractors/queries";
import type { Transaction } from "@/lib/db/client";
import type { Register } from "@/lib/db/generated/enums";

const counted = {
  services: (tx, departmentId) =>
    tx.serviceRecommendation.count({ where: { departmentId, withdrawnAt: null } }),
  facilities: (tx, departmentId) => tx.facility.count({ where: { departmentId, withdrawnAt: null } }),
  contractors: async (tx, departmentId) => {
    const [found] = await tx.$queryRaw<[{ count: number }]>`
      select count(*)::int as count from contracts c where c.department_id = ${departmentId}::uuid and ${isCurrent}`;
    return found.count;
  },
} satisfies Record<Register, (tx: Transaction, departmentId: string) => Promise<number>>;

/** How many rows of a register count for a department, as its measure counts them. */
export const rowsIn = (tx: Transaction, register: Register, departmentId: string): Promise<number> =>
  counted[register](tx, departmentId);
