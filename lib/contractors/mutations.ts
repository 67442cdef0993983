import type { Transaction } from "@/lib/db/client";
import { conflict, ruleBroken, type Said } from "@/lib/platform/errors";
import { mutation } from "@/lib/platform/mutation";
import { endNone } from "@/lib/registers/end-none";
import { registerOf } from "@/lib/registers/mutations";
import { standingOf } from "@/lib/registers/standing";
import { about } from "./event";
import { addInput, changeInput, writeTextInput } from "./input";
import { followRecipients } from "./recipient";
import { type FirmChoice, isAnotherFirm } from "./rules";

const contract = (tx: Transaction, { contractId }: { contractId: string }) =>
  tx.contract.findUnique({ where: { id: contractId } });

const asDay = (on: string) => new Date(on);

const asStored = <Facts extends { startsOn: string; endsOn: string | null }>(facts: Facts) => ({
  ...facts,
  startsOn: asDay(facts.startsOn),
  endsOn: facts.endsOn === null ? null : asDay(facts.endsOn),
});

/** Refuses a number that another contract of the department has, taken back ones included. */
async function refuseKnownNumber(
  tx: Transaction,
  { departmentId, number, not }: { departmentId: string; number: string; not?: string },
) {
  const known = await tx.contract.findUnique({
    where: { departmentId_number: { departmentId, number } },
    select: { id: true },
  });
  if (known && known.id !== not)
    throw ruleBroken({ key: "errors.invalid" }, { number: { key: "contractors.error.number-known" } });
}

/** Refuses another name that may be another firm, and another firm without another name. */
function refuseUnclearFirm(before: string, after: string, firm: FirmChoice | undefined) {
  const fields: Record<string, Said> =
    firm === "another" && before === after
      ? { contractor: { key: "contractors.error.firm-name" } }
      : !firm && isAnotherFirm(before, after)
        ? { firm: { key: "contractors.error.firm" } }
        : {};
  if (Object.keys(fields).length > 0) throw ruleBroken({ key: "errors.invalid" }, fields);
}

/** Adds a contract with people on City property. */
export const addContract = mutation({
  permission: "register.write",
  input: addInput,
  subject: registerOf,
  change: async ({ tx, actor, now, input, subject }) => {
    const { departmentId: _, ...facts } = input;
    await refuseKnownNumber(tx, { departmentId: subject.id, number: facts.number });
    const row = await tx.contract.create({
      data: {
        ...asStored(facts),
        departmentId: subject.id,
        createdAt: now,
        changedById: actor.id,
        changedAt: now,
      },
    });
    return {
      result: { contractId: row.id },
      audit: [
        { ...about("contract.added", row), details: { contract: row.number, version: 1 } },
        ...(await endNone(tx, "contractors", [subject.id], now)),
      ],
    };
  },
});

/**
 * Changes the facts of a contract; a version that is not the newest is a conflict. Whoever changes the contractor's name
 * says whether it is another firm, which has to be sent the notice and to acknowledge anew; see `followRecipients`.
 */
export const changeContract = mutation({
  permission: "register.write",
  input: changeInput,
  subject: contract,
  change: async ({ tx, actor, now, input, subject }) => {
    const { contractId: _, version, firm, ...facts } = input;
    refuseUnclearFirm(subject.contractor, facts.contractor, firm);
    await refuseKnownNumber(tx, {
      departmentId: subject.departmentId,
      number: facts.number,
      not: subject.id,
    });
    const { count } = await tx.contract.updateMany({
      where: { id: subject.id, version, withdrawnAt: null },
      data: { ...asStored(facts), version: version + 1, changedById: actor.id, changedAt: now },
    });
    if (count === 0) throw conflict({ key: "registers.error.stale" }, subject);
    const { id, departmentId } = subject;
    const contract = { id, departmentId, number: facts.number, before: subject, after: facts, firm };
    return {
      result: { contractId: id },
      audit: [
        {
          ...about("contract.changed", subject),
          details: { contract: facts.number, version: version + 1 },
        },
        ...(await followRecipients(tx, [contract], now)),
      ],
    };
  },
});

/** The links of a contract do not open while it is taken back. */
const standing = standingOf({
  permission: "register.write",
  table: "contracts",
  named: "contractId",
  rows: (tx, ids) =>
    tx.contract.findMany({
      where: { id: { in: [...ids] } },
      include: { department: { select: { abbreviation: true } } },
      orderBy: [{ contractor: "asc" }, { id: "asc" }],
    }),
  name: ({ contractor, number }) => `${contractor}, ${number}`,
  event: (row, version, withdrawn) => ({
    ...about(withdrawn ? "contract.withdrawn" : "contract.restored", row),
    details: { contract: row.number, version },
  }),
  register: "contractors",
});

/** Takes a contract back, such as one that brings nobody onto City property after all; it stays on record. */
export const withdrawContract = standing.one(true);

/** Puts back a contract that was taken back. */
export const restoreContract = standing.one(false);

/** Takes several contracts back. */
export const withdrawContracts = standing.several(true);

/** Puts back several contracts that were taken back. */
export const restoreContracts = standing.several(false);

/** Writes the next version of the City's notice in one language; a version somebody else wrote meanwhile is a conflict. */
export const writeNoticeText = mutation({
  permission: "notice.write-text",
  input: writeTextInput,
  subject: async () => ({}),
  change: async ({ tx, actor, now, input }) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('notice text ' || ${input.language}, 0))`;
    const newest = await tx.noticeText.findFirst({
      where: { language: input.language },
      orderBy: { number: "desc" },
    });
    if ((newest?.number ?? 0) !== input.number)
      throw conflict({ key: "contractors.error.text-stale" }, newest);
    const { number, ...words } = input;
    const row = await tx.noticeText.create({
      data: { ...words, body: words.body.trim(), number: number + 1, writtenById: actor.id, writtenAt: now },
    });
    return {
      result: { language: row.language, number: row.number },
      audit: {
        action: "notice.text-written",
        subjectType: "register",
        subjectId: row.id,
        departmentId: null,
        details: { language: row.language, version: row.number },
      },
    };
  },
});
