import { type Actor, can } from "@/lib/auth/permissions";
import type { Transaction } from "@/lib/db/client";
import type { KnownSites } from "./import";
import { siteKey } from "./input";

/** What is known of the departments a file names, as far as the actor may write for them. Two statements. */
export async function knownSites(
  tx: Pick<Transaction, "department" | "facility">,
  actor: Actor,
  abbreviations: string[],
): Promise<KnownSites & { ids: ReadonlyMap<string, string> }> {
  const named = await tx.department.findMany({
    where: { abbreviation: { in: [...new Set(abbreviations)] } },
    select: { id: true, abbreviation: true },
  });
  const reached = named.filter(({ id }) => can(actor, "register.write", { departmentId: id }));
  const ids = new Map(reached.map(({ id, abbreviation }) => [abbreviation, id]));
  const sites = await tx.facility.findMany({
    where: { departmentId: { in: [...ids.values()] }, withdrawnAt: null },
    select: {
      id: true,
      version: true,
      name: true,
      kind: true,
      address: true,
      contactRole: true,
      staffToTrain: true,
      department: { select: { abbreviation: true } },
    },
  });
  const known = sites.map(({ department: { abbreviation }, ...site }) => ({
    ...site,
    department: abbreviation,
  }));
  return {
    ids,
    departments: new Set(ids.keys()),
    sites: new Map(known.map((site) => [siteKey(site), site])),
  };
}
