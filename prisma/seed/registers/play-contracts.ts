import type { Actor } from "@/lib/auth/permissions";
import { recordAcknowledgement } from "@/lib/contractors/acknowledgements";
import type { ContractFileRow } from "@/lib/contractors/input";
import { recordNotices } from "@/lib/contractors/recorded-notices";
import { importContracts } from "@/lib/contractors/store-import";
import { db } from "@/lib/db/client";
import { mostSeen } from "@/lib/registers/input";
import { stateNone } from "@/lib/registers/mutations";
import { type SeedContracts, seedContracts, seedNoContracts } from "./contracts";

const positions = ["Owner", "Site supervisor", "Manager", "Director of operations"];

/** Records contracts, what was sent and who acknowledged, as section 2 of the plans says; `today` is YYYY-MM-DD. */
export async function playContracts(
  administrator: Actor,
  idOf: Map<string, string>,
  today: string,
): Promise<void> {
  const departments = seedContracts();
  await importContracts(administrator, {
    rows: [...departments.values()].flat().flatMap(({ rows }) => rows),
  });
  const stored = await db.contract.findMany({ select: { id: true, number: true } });
  const ids = new Map(stored.map(({ id, number }) => [number, id]));
  for (const group of [...departments.values()].flat()) await sendAndAnswer(administrator, group, ids, today);
  for (const { abbreviation, reason } of seedNoContracts)
    await stateNone(administrator, {
      departmentId: idOf.get(abbreviation) as string,
      register: "contractors",
      language: "en",
      reason,
    });
}

/** The day of July 2025, or today where the demonstration stands earlier. */
const july = (day: number, today: string) => {
  const on = `2025-07-${String(day).padStart(2, "0")}`;
  return on < today ? on : today;
};

async function sendAndAnswer(
  administrator: Actor,
  { rows, sent, channel, acknowledged, answered }: SeedContracts,
  ids: Map<string, string>,
  today: string,
): Promise<void> {
  const idOf = ({ number }: ContractFileRow) => ids.get(number) as string;
  for (const language of new Set(rows.map((row) => row.language))) {
    const alike = rows.filter((row) => row.language === language);
    for (let from = 0; from < alike.length; from += mostSeen)
      await recordNotices(administrator, {
        rows: alike.slice(from, from + mostSeen).map((row) => ({ id: idOf(row), version: 1 })),
        channel,
        sentOn: july(sent, today),
        language,
      });
  }
  for (const [place, row] of rows.slice(0, acknowledged).entries())
    await recordAcknowledgement(administrator, {
      contractId: idOf(row),
      name: row.contactName as string,
      title: positions[place % positions.length] as string,
      on: july(answered, today),
      language: row.language,
    });
}
