import type { Transaction } from "@/lib/db/client";

/** Keeps a name a department had until now, so that it is still found by it; a name known already becomes a former one. */
export async function keepFormerName(tx: Transaction, departmentId: string, name: string): Promise<void> {
  await tx.departmentAlias.upsert({
    where: { departmentId_name: { departmentId, name } },
    create: { departmentId, name, former: true },
    update: { former: true },
  });
}
