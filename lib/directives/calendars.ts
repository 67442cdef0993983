import type { Transaction } from "@/lib/db/client";

/** The holidays (YYYY-MM-DD) of every city calendar, by its name. */
export async function holidaysByCalendar(tx: Transaction): Promise<Map<string, Set<string>>> {
  const calendars = new Map<string, Set<string>>();
  for (const { calendar, on } of await tx.holiday.findMany()) {
    const days = calendars.get(calendar) ?? new Set<string>();
    calendars.set(calendar, days.add(on.toISOString().slice(0, 10)));
  }
  return calendars;
}
