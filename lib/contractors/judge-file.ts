import { type Actor, couldEver } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { digestOf } from "@/lib/imports/digest";
import { judgeRows } from "@/lib/imports/judge";
import type { Line } from "@/lib/imports/mapping";
import type { Judgement } from "@/lib/imports/rules";
import { forbidden } from "@/lib/platform/errors";
import { type contractColumns, contractJudging } from "./import";
import { type ContractFileRow, contractKey, contractNumber } from "./input";
import { knownContracts } from "./known-contracts";

/** What each row of a file of contracts would do; reads only. Throws `forbidden` for whoever may never write in registers. */
export async function judgeContractsFile(
  actor: Actor,
  lines: readonly Line<keyof typeof contractColumns>[],
  absent: readonly string[] = [],
): Promise<Judgement<ContractFileRow> & { digest: string }> {
  if (!couldEver(actor, "register.write")) throw forbidden();
  const named = lines.map(({ cells }) => ({
    department: cells.department.toUpperCase(),
    number: contractNumber(cells.number),
  }));
  const known = await knownContracts(db, actor, named);
  const judgement = await judgeRows(lines, absent, contractJudging(known));
  const digest = await digestOf(judgement.rows, (row) => known.contracts.get(contractKey(row)));
  return { ...judgement, digest };
}
