import type { Transaction } from "@/lib/db/client";

/** Keeps names that departments had until now, so that they are still found by them; one known already becomes a former one. */
export async function keepFormerNames(
  tx: Transaction,
  former: { departmentId: string; name: string }[],
): Promise<void> {
  await tx.$executeRaw`
    insert into department_aliases (id, department_id, name, former)
    select gen_random_uuid(), r."departmentId", r.name, true
    from jsonb_to_recordset(${JSON.stringify(former)}::jsonb) as r("departmentId" uuid, name text)
    on conflict (department_id, name) do update set former = true`;
}
