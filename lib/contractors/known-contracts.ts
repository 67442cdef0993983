import { type Actor, can } from "@/lib/auth/permissions";
import type { Transaction } from "@/lib/db/client";
import type { KnownContract, KnownContracts } from "./import";
import { contractKey } from "./input";

/** What is known of the departments and numbers a file names, as far as the actor may write for them. Two statements. */
export async function knownContracts(
  tx: Pick<Transaction, "department" | "$queryRaw">,
  actor: Actor,
  named: { department: string; number: string }[],
): Promise<KnownContracts & { ids: ReadonlyMap<string, string> }> {
  const departments = await tx.department.findMany({
    where: { abbreviation: { in: [...new Set(named.map(({ department }) => department))] } },
    select: { id: true, abbreviation: true },
  });
  const reached = departments.filter(({ id }) => can(actor, "register.write", { departmentId: id }));
  const contracts = await tx.$queryRaw<KnownContract[]>`
    select c.id, c.version, c.withdrawn_at is not null as withdrawn, d.abbreviation as department, c.number, c.contractor, c.sites,
      c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", c.contact_name as "contactName", c.contact_email as "contactEmail",
      c.language, c.clause,
      (select k.name from acknowledgements k where k.contract_id = c.id and k.withdrawn_at is null limit 1) as "acknowledgedBy",
      (select count(*)::int from notice_links l where l.contract_id = c.id and l.revoked_at is null) as links
    from contracts c join departments d on d.id = c.department_id
    where c.department_id = any(${reached.map(({ id }) => id)}::uuid[]) and c.number = any(${named.map(({ number }) => number)})`;
  return {
    ids: new Map(reached.map(({ id, abbreviation }) => [abbreviation, id])),
    departments: new Set(reached.map(({ abbreviation }) => abbreviation)),
    contracts: new Map(contracts.map((contract) => [contractKey(contract), contract])),
  };
}
