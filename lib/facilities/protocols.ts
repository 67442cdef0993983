import type { Transaction } from "@/lib/db/client";
import { conflict, notFound, ruleBroken } from "@/lib/platform/errors";
import { mutation, nothingChanged } from "@/lib/platform/mutation";
import { approveInput, copyInput, takeBackInput, writeInput } from "./input";
import { eventOf, siteOf } from "./mutations";
import { dayGone } from "./rules";

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
      return { result: { protocolId: newest.id, number: newest.number }, audit: nothingChanged };
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
      result: { protocolId: version.id, number: version.number },
      audit: {
        ...eventOf("protocol.written", subject),
        details: { facility: subject.name, version: version.number },
      },
    };
  },
});

/**
 * Writes the text of a version as the next one at other sites of the same department, all of them or none; sites whose
 * newest version says the same already are left as they are.
 */
export const copyProtocol = mutation({
  permission: "register.write",
  input: copyInput,
  subject: versionOf,
  change: async ({ tx, actor, now, input, subject }) => {
    const ids = [...new Set(input.facilityIds)];
    const sites = await tx.facility.findMany({
      where: { id: { in: ids }, departmentId: subject.departmentId, withdrawnAt: null },
      select: {
        id: true,
        name: true,
        departmentId: true,
        protocols: { orderBy: { number: "desc" }, take: 1 },
      },
      orderBy: { name: "asc" },
    });
    if (sites.length !== ids.length) throw notFound();
    const others = sites.filter(({ protocols: [newest] }) => !newest || !saysTheSame(newest, subject));
    if (others.length === 0) return { result: { written: 0 }, audit: nothingChanged };
    const number = (site: (typeof others)[number]) => (site.protocols[0]?.number ?? 0) + 1;
    await tx.siteProtocol.createMany({
      data: others.map((site) => ({
        ...wordsOf(subject),
        number: number(site),
        facilityId: site.id,
        writtenById: actor.id,
        writtenAt: now,
      })),
    });
    const [first, ...rest] = others.map((site) => ({
      ...eventOf("protocol.written", site),
      details: { facility: site.name, version: number(site) },
    }));
    return { result: { written: others.length }, audit: first ? [first, ...rest] : nothingChanged };
  },
});

/** The sites of a department whose newest version says what `version` says and has no live approval, by name. */
async function awaitingTheSame(tx: Transaction, version: Words & { id: string }, departmentId: string) {
  const sites = await tx.facility.findMany({
    where: { departmentId, withdrawnAt: null, protocols: { some: wordsOf(version) } },
    select: {
      id: true,
      name: true,
      departmentId: true,
      protocols: {
        orderBy: { number: "desc" },
        take: 1,
        include: { approvals: { where: { takenBackAt: null }, select: { id: true } } },
      },
    },
    orderBy: { name: "asc" },
  });
  return sites.flatMap(({ protocols: [newest], ...site }) =>
    newest && newest.id !== version.id && newest.approvals.length === 0 && saysTheSame(newest, version)
      ? [{ site, protocolId: newest.id, number: newest.number }]
      : [],
  );
}

/** Records that an official of the department approved a version, and on request the same text at its other sites. */
export const approveProtocol = mutation({
  permission: "register.write",
  input: approveInput,
  subject: versionOf,
  change: async ({ tx, actor, now, input, subject }) => {
    if (subject.facility.withdrawnAt) throw ruleBroken({ key: "facilities.error.withdrawn" });
    const { officialName, officialTitle, everywhere } = input;
    const approvedOn = dayGone(input.approvedOn, now, "approvedOn");
    const others = everywhere ? await awaitingTheSame(tx, subject, subject.departmentId) : [];
    const approved = [{ site: subject.facility, protocolId: subject.id, number: subject.number }, ...others];
    await tx.protocolApproval.createMany({
      data: approved.map(({ protocolId }) => ({
        officialName,
        officialTitle,
        approvedOn,
        protocolId,
        recordedById: actor.id,
        recordedAt: now,
      })),
    });
    const [first, ...rest] = approved.map(({ site, number }) => ({
      ...eventOf("protocol.approved", site),
      details: {
        facility: site.name,
        version: number,
        official: `${officialName}, ${officialTitle}`,
        on: input.approvedOn,
      },
    }));
    return {
      result: { approved: approved.length },
      audit: first ? [first, ...rest] : nothingChanged,
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
      result: { approvalId: subject.id },
      audit: {
        ...eventOf("protocol.approval-taken-back", facility),
        details: { facility: facility.name, version: number, reason },
      },
    };
  },
});
