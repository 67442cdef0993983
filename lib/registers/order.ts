import { Prisma } from "@/lib/db/generated/client";

const { sql } = Prisma;

/**
 * The order of a list sorted by one of its columns, each with its expression; what says nothing there comes last either
 * way. `usual` is the order without one, and decides between equals.
 */
export function ordered<Column extends string>(
  sort: Column | `-${Column}` | undefined,
  columns: Record<Column, Prisma.Sql>,
  usual: Prisma.Sql,
): Prisma.Sql {
  if (!sort) return usual;
  const turned = sort.startsWith("-");
  const by = columns[(turned ? sort.slice(1) : sort) as Column];
  return turned ? sql`${by} desc nulls last, ${usual}` : sql`${by} nulls last, ${usual}`;
}
