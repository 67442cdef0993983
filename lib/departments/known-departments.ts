import type { Transaction } from "@/lib/db/client";

/** What is known of the departments of these abbreviations: each with all its names, and by its abbreviation. */
export async function knownDepartments(tx: Pick<Transaction, "department">, abbreviations: string[]) {
  const found = await tx.department.findMany({
    where: { abbreviation: { in: abbreviations } },
    include: { aliases: { select: { name: true }, orderBy: { name: "asc" } } },
  });
  const all = found.map(({ aliases, ...department }) => ({
    ...department,
    aliases: aliases.map(({ name }) => name),
  }));
  return { all, of: new Map(all.map((department) => [department.abbreviation, department])) };
}
