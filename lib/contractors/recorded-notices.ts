import { dayOf } from "@/lib/i18n/instant";
import { ruleBroken, type Said } from "@/lib/platform/errors";
import { bulkWrite } from "@/lib/registers/bulk";
import { about } from "./event";
import { holdContracts } from "./hold";
import { recordedSending } from "./input";
import { stateWords } from "./labels";
import { newestTexts } from "./notice";
import { contractsOf } from "./queries";
import { recordHurdleOf, takeBackHurdleOf, textFor } from "./rules";

const nameOf = ({ contractor, number }: { contractor: string; number: string }) => `${contractor}, ${number}`;

/**
 * Records that the notice went to contracts by post or by hand on a day, in a language. One that does not run today, is
 * acknowledged or is recorded that way on that day already is left as it is.
 */
export const recordNotices = bulkWrite({
  permission: "register.write",
  about: {},
  asks: recordedSending,
  hold: holdContracts,
  rows: async (tx, ids) =>
    (await contractsOf(tx, ids)).map((row) => ({ ...row, department: { abbreviation: row.abbreviation } })),
  name: (row) => nameOf(row),
  hurdle: (row) => {
    const why = recordHurdleOf(row);
    return why && { key: `contractors.why.${why}` };
  },
  shown: (row) => ({ before: { key: stateWords[row.state] }, after: { key: stateWords.waiting } }),
  write: async ({ tx, actor, now, input, rows }) => {
    const { channel, sentOn, language } = input;
    if (sentOn > dayOf(now))
      throw ruleBroken({ key: "errors.invalid" }, { sentOn: { key: "contractors.error.future" } });
    const text = textFor(await newestTexts(tx), language);
    if (!text) throw ruleBroken({ key: "contractors.error.no-text" });
    const known = await tx.contractNotice.findMany({
      where: {
        contractId: { in: rows.map(({ id }) => id) },
        channel,
        sentOn: new Date(sentOn),
        supersededAt: null,
        withdrawal: null,
      },
      select: { contractId: true },
    });
    const before = new Set(known.map(({ contractId }) => contractId));
    const recorded = await tx.contractNotice.createManyAndReturn({
      data: rows
        .filter(({ id }) => !before.has(id))
        .map((row) => ({
          contractId: row.id,
          contractor: row.contractor,
          textId: text.id,
          channel,
          reminder: row.firstOn !== null && sentOn > row.firstOn,
          sentOn: new Date(sentOn),
          sentById: actor.id,
          createdAt: now,
        })),
      select: { id: true, contractId: true },
    });
    const counts = new Map<string, number>();
    for (const { contractId } of recorded) {
      const department = rows.find(({ id }) => id === contractId)?.departmentId ?? "";
      counts.set(department, (counts.get(department) ?? 0) + 1);
    }
    const already: Said = { key: "contractors.why.recorded" };
    return {
      // A notice is what undoing withdraws; it has one version.
      done: new Map(recorded.map(({ id, contractId }) => [contractId, { id, version: 1 }])),
      left: new Map([...before].map((id) => [id, already])),
      audit: [...counts].map(([departmentId, notices]) => ({
        ...about("notices.recorded", { id: departmentId, departmentId }),
        details: { notices, channel, on: sentOn },
      })),
    };
  },
});

/** Withdraws notices that were recorded by mistake; not once the contractor has acknowledged. */
export const withdrawNotices = bulkWrite({
  permission: "register.write",
  about: {},
  asks: {},
  hold: async (tx, ids, actor) => {
    const notices = await tx.contractNotice.findMany({
      where: { id: { in: [...ids] } },
      select: { contractId: true },
    });
    await holdContracts(
      tx,
      notices.map(({ contractId }) => contractId),
      actor,
    );
  },
  rows: async (tx, ids) => {
    const notices = await tx.contractNotice.findMany({
      where: { id: { in: [...ids] } },
      include: {
        withdrawal: true,
        contract: {
          include: {
            department: { select: { abbreviation: true } },
            acknowledgements: { where: { withdrawnAt: null }, select: { id: true } },
          },
        },
      },
      orderBy: { id: "asc" },
    });
    return notices.map(({ id, channel, withdrawal, supersededAt, contract }) => {
      const { departmentId, department } = contract;
      return { id, version: 1, channel, withdrawal, supersededAt, contract, departmentId, department };
    });
  },
  name: ({ contract }) => nameOf(contract),
  hurdle: ({ channel, withdrawal, supersededAt, contract }) => {
    const why = takeBackHurdleOf(
      { channel, withdrawn: withdrawal !== null, superseded: supersededAt !== null },
      { state: contract.acknowledgements.length > 0 ? "acknowledged" : "waiting" },
    );
    return why && { key: `contractors.why.${why}` };
  },
  shown: ({ withdrawal }) => ({
    before: { key: withdrawal ? "registers.withdrawn" : "registers.bulk.standing" },
    after: { key: "registers.withdrawn" },
  }),
  write: async ({ tx, actor, now, rows }) => {
    const withdrawn = await tx.noticeWithdrawal.createManyAndReturn({
      data: rows.map(({ id }) => ({ noticeId: id, withdrawnById: actor.id, withdrawnAt: now })),
      skipDuplicates: true,
      select: { noticeId: true },
    });
    const done = rows.filter(({ id }) => withdrawn.some(({ noticeId }) => noticeId === id));
    return {
      done: new Map(done.map(({ id }) => [id, { id, version: 1 }])),
      audit: done.map(({ contract }) => ({
        ...about("notice.withdrawn", contract),
        details: { contract: contract.number },
      })),
    };
  },
});
