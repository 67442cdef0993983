import type { Transaction } from "@/lib/db/client";
import { conflict, ruleBroken } from "@/lib/platform/errors";
import { mutation, nothingChanged } from "@/lib/platform/mutation";
import { dayGone } from "@/lib/registers/rules";
import { approveInput, takeBackInput, writeInput } from "./input";
import { eventOf, siteOf } from "./mutations";

const words = ["steps", "calls", "nonPublic", "language"] as const;
type Words = Record<(typeof words)[number], string>;

const saysTheSame = (one: Words, other: Words) => words.every((name) => one[name] === other[name]);

const wordsOf = ({ steps, calls, nonPublic, language }: Words): Words => ({
  steps,
  calls,
  nonPublic,
  language,
});

const newestOf = (tx: Transaction, facilityId: string) =>
  tx.siteProtocol.findFirst({ where: { facilityId }, orderBy: { number: "desc" } });

/** The version a write is about, with its site and that site's department; null when there is none of that id. */
const versionOf = async (tx: Transaction, { protocolId }: { protocolId: string }) => {
  const version = await tx.siteProtocol.findUnique({
    where: { id: protocolId },
    include: { facility: true },
  });
  return version && { ...version, departmentId: version.facility.departmentId };
};

/** Writes the next version of a site's protocol. Earlier ones stay; one written meanwhile by somebody else is a conflict. */
export const writeProtocol = mutation({
  permission: "register.write",
  input: writeInput,
  subject: siteOf,
  change: async ({ tx, actor, now, input, subject }) => {
    if (subject.withdrawnAt) throw ruleBroken({ key: "facilities.error.withdrawn" });
    const newest = await newestOf(tx, subject.id);
    if (newest && saysTheSame(newest, input))
      return {
        result: { protocolId: newest.id, facilityId: subject.id, number: newest.number },
        audit: nothingChanged,
      };
    if ((newest?.number ?? 0) !== input.after) throw conflict({ key: "registers.error.stale" }, newest);
    const version = await tx.siteProtocol.create({
      data: {
        ...wordsOf(input),
        number: input.after + 1,
        facilityId: subject.id,
        writtenById: actor.id,
        writtenAt: now,
      },
    });
    return {
      result: { protocolId: version.id, facilityId: subject.id, number: version.number },
      audit: {
        ...eventOf("protocol.written", subject),
        details: { facility: subject.name, version: version.number },
      },
    };
  },
});

/** Records that an official of the department approved a version. */
export const approveProtocol = mutation({
  permission: "register.write",
  input: approveInput,
  subject: versionOf,
  change: async ({ tx, actor, now, input, subject }) => {
    if (subject.facility.withdrawnAt) throw ruleBroken({ key: "facilities.error.withdrawn" });
    const { officialName, officialTitle, approvedOn } = input;
    await tx.protocolApproval.create({
      data: {
        officialName,
        officialTitle,
        approvedOn: dayGone(approvedOn, now, "approvedOn", "facilities.error.future"),
        protocolId: subject.id,
        recordedById: actor.id,
        recordedAt: now,
      },
    });
    return {
      result: { protocolId: subject.id, facilityId: subject.facilityId, number: subject.number },
      audit: {
        ...eventOf("protocol.approved", subject.facility),
        details: {
          facility: subject.facility.name,
          version: subject.number,
          official: `${officialName}, ${officialTitle}`,
          on: approvedOn,
        },
      },
    };
  },
});

/** Takes an approval back that was recorded by mistake, with the reason; the version waits for approval again. */
export const takeBackApproval = mutation({
  permission: "register.write",
  input: takeBackInput,
  subject: async (tx, { approvalId }) => {
    const approval = await tx.protocolApproval.findUnique({
      where: { id: approvalId },
      include: { protocol: { include: { facility: true } } },
    });
    return approval && { ...approval, departmentId: approval.protocol.facility.departmentId };
  },
  change: async ({ tx, actor, now, input, subject }) => {
    const reason = input.reason.trim();
    const { count } = await tx.protocolApproval.updateMany({
      where: { id: subject.id, takenBackAt: null },
      data: { takenBackAt: now, takenBackById: actor.id, reason },
    });
    if (count === 0) throw conflict({ key: "registers.error.moved-on" });
    const { number, facility } = subject.protocol;
    return {
      result: { approvalId: subject.id, facilityId: facility.id, number },
      audit: {
        ...eventOf("protocol.approval-taken-back", facility),
        details: { facility: facility.name, version: number, reason },
      },
    };
  },
});
