/** The instant of the transaction on the one clock of this installation: the database's, moved by the demonstration offset. */
export async function cityNow(db: {
  $queryRaw: typeof import("@/lib/db/client").db.$queryRaw;
}): Promise<Date> {
  const rows = await db.$queryRaw<{ now: Date }[]>`select city_now() as now`;
  const now = rows[0]?.now;
  if (!now) throw new Error("the installation row is missing: run the migrations");
  return now;
}
