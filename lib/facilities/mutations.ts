import type { Transaction } from "@/lib/db/client";
import { conflict } from "@/lib/platform/errors";
import { mutation } from "@/lib/platform/mutation";
import { endNone } from "@/lib/registers/end-none";
import { registerOf } from "@/lib/registers/mutations";
import { addInput, changeInput, siteInput } from "./input";

/** The site a write is about; null when there is none of that id. */
export const siteOf = (tx: Transaction, { facilityId }: { facilityId: string }) =>
  tx.facility.findUnique({ where: { id: facilityId } });

type Site = NonNullable<Awaited<ReturnType<typeof siteOf>>>;

/** What every event about a site says of it. */
export const eventOf = <Action extends string>(action: Action, site: Pick<Site, "id" | "departmentId">) => ({
  action,
  subjectType: "register" as const,
  subjectId: site.id,
  departmentId: site.departmentId,
});

/** Adds a site the department runs on City property. */
export const addFacility = mutation({
  permission: "register.write",
  input: addInput,
  subject: registerOf,
  change: async ({ tx, actor, now, input, subject }) => {
    const { departmentId: _, ...facts } = input;
    const site = await tx.facility.create({
      data: {
        ...facts,
        departmentId: subject.id,
        createdById: actor.id,
        createdAt: now,
        changedById: actor.id,
        changedAt: now,
      },
    });
    return {
      result: { facilityId: site.id },
      audit: [
        { ...eventOf("facility.added", site), details: { facility: site.name, version: 1 } },
        ...(await endNone(tx, "facilities", [subject.id], now)),
      ],
    };
  },
});

/** Changes the facts of a site; a version that is not the newest is a conflict. */
export const changeFacility = mutation({
  permission: "register.write",
  input: changeInput,
  subject: siteOf,
  change: async ({ tx, actor, now, input, subject }) => {
    const { facilityId: _, version, ...facts } = input;
    const { count } = await tx.facility.updateMany({
      where: { id: subject.id, version, withdrawnAt: null },
      data: { ...facts, version: version + 1, changedById: actor.id, changedAt: now },
    });
    if (count === 0) throw conflict({ key: "registers.error.stale" }, subject);
    return {
      result: { facilityId: subject.id },
      audit: {
        ...eventOf("facility.changed", subject),
        details: { facility: facts.name, version: version + 1 },
      },
    };
  },
});

const standing = (withdrawn: boolean) =>
  mutation({
    permission: "register.write",
    input: siteInput,
    subject: siteOf,
    change: async ({ tx, actor, now, input: { version }, subject }) => {
      const { count } = await tx.facility.updateMany({
        where: { id: subject.id, version, withdrawnAt: withdrawn ? null : { not: null } },
        data: {
          withdrawnAt: withdrawn ? now : null,
          version: version + 1,
          changedById: actor.id,
          changedAt: now,
        },
      });
      if (count === 0) throw conflict({ key: "registers.error.stale" });
      return {
        result: { facilityId: subject.id, version: version + 1 },
        audit: [
          {
            ...eventOf(withdrawn ? "facility.withdrawn" : "facility.restored", subject),
            details: { facility: subject.name, version: version + 1 },
          },
          ...(withdrawn ? [] : await endNone(tx, "facilities", [subject.departmentId], now)),
        ],
      };
    },
  });

/** Takes a site back that the department does not run (any more); it stays on record and can be put back. */
export const withdrawFacility = standing(true);

/** Puts back a site that was taken back. */
export const restoreFacility = standing(false);
