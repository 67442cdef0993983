import { type Actor, couldEver } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import type { Judged, Line } from "@/lib/imports/rules";
import { forbidden } from "@/lib/platform/errors";
import { type contractColumns, judgeContracts, readRow } from "./import";
import type { ContractFileRow } from "./input";
import { knownContracts } from "./known-contracts";

/** What each row of a file of contracts would do; reads only. Throws `forbidden` for whoever may never write in registers. */
export async function judgeContractsFile(
  actor: Actor,
  lines: Line<(typeof contractColumns)[number]>[],
): Promise<{ judged: Judged[]; rows: ContractFileRow[] }> {
  if (!couldEver(actor, "register.write")) throw forbidden();
  const named = lines.map(({ cells }) => {
    const number = readRow(cells).data?.number ?? cells.number;
    return { department: cells.department, number };
  });
  return judgeContracts(lines, await knownContracts(db, actor, named));
}
