import type { Transaction } from "@/lib/db/client";
import { conflict } from "@/lib/platform/errors";
import { mutation } from "@/lib/platform/mutation";
import { endNone } from "@/lib/registers/end-none";
import { registerOf } from "@/lib/registers/mutations";
import { standingOf } from "@/lib/registers/standing";
import { addInput, changeInput } from "./input";

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

const standing = standingOf({
  permission: "register.write",
  table: "facilities",
  named: "facilityId",
  rows: async (tx, ids) => {
    const sites = await tx.facility.findMany({
      where: { id: { in: [...ids] } },
      include: { department: { select: { abbreviation: true } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    });
    const taken = await tx.$queryRaw<{ id: string }[]>`
      select f.id from facilities f join facilities o on o.department_id = f.department_id and lower(o.name) = lower(f.name)
      where f.id = any(${ids}::uuid[]) and f.withdrawn_at is not null and o.withdrawn_at is null`;
    return sites.map((site) => ({ ...site, nameTaken: taken.some(({ id }) => id === site.id) }));
  },
  name: ({ name }) => name,
  clash: ({ nameTaken, departmentId, name }, earlier) =>
    nameTaken ||
    earlier.some((one) => one.departmentId === departmentId && one.name.toLowerCase() === name.toLowerCase())
      ? { key: "facilities.error.name-taken" }
      : null,
  event: (site, version, withdrawn) => ({
    ...eventOf(withdrawn ? "facility.withdrawn" : "facility.restored", site),
    details: { facility: site.name, version },
  }),
  register: "facilities",
});

/** Takes a site back that the department does not run (any more); it stays on record and can be put back. */
export const withdrawFacility = standing.one(true);

/** Puts back a site that was taken back. */
export const restoreFacility = standing.one(false);

/** Takes several sites back. */
export const withdrawFacilities = standing.several(true);

/** Puts back several sites that were taken back; of two of one name only the first. */
export const restoreFacilities = standing.several(false);
