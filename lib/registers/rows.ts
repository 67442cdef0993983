import type { Transaction } from "@/lib/db/client";
import type { Register } from "@/lib/db/generated/enums";

const counted = {
  services: (tx, departmentId) =>
    tx.serviceRecommendation.count({ where: { departmentId, withdrawnAt: null } }),
  facilities: (tx, departmentId) => tx.facility.count({ where: { departmentId, withdrawnAt: null } }),
  contractors: (tx, departmentId) => tx.contract.count({ where: { departmentId, withdrawnAt: null } }),
} satisfies Record<Register, (tx: Transaction, departmentId: string) => Promise<number>>;

/** How many rows of a register stand for a department. */
export const rowsIn = (tx: Transaction, register: Register, departmentId: string): Promise<number> =>
  counted[register](tx, departmentId);
