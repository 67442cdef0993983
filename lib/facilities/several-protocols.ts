import type { Transaction } from "@/lib/db/client";
import type { Said } from "@/lib/platform/errors";
import { id } from "@/lib/platform/text";
import { bulkWrite } from "@/lib/registers/bulk";
import { dayGone } from "@/lib/registers/rules";
import { approval, takingBack } from "./input";
import { eventOf } from "./mutations";

/** A site with its newest protocol, whose number is the version it is seen in; 0 while none is written. */
type SiteWithProtocol = {
  id: string;
  name: string;
  departmentId: string;
  department: { abbreviation: string };
  withdrawnAt: Date | null;
  version: number;
  protocolId: string | null;
  approved: boolean;
};

const sitesWithProtocol = (tx: Transaction, ids: readonly string[]) => tx.$queryRaw<SiteWithProtocol[]>`
  select f.id, f.name, f.department_id as "departmentId", json_build_object('abbreviation', d.abbreviation) as department,
    f.withdrawn_at as "withdrawnAt", coalesce(p.number, 0) as version, p.id as "protocolId",
    exists (select from protocol_approvals a where a.protocol_id = p.id and a.taken_back_at is null) as approved
  from facilities f join departments d on d.id = f.department_id
  left join lateral (select * from site_protocols p where p.facility_id = f.id order by p.number desc limit 1) p on true
  where f.id = any(${ids}::uuid[]) order by lower(f.name), f.id`;

const standing = ({ version, approved }: { version: number; approved: boolean }): Said => {
  if (version === 0) return { key: "facilities.protocol.none" };
  return {
    key: approved ? "facilities.bulk.approved" : "facilities.bulk.draft",
    values: { number: version },
  };
};

const sourceOf = (tx: Transaction, protocolId: string) =>
  tx.siteProtocol.findUnique({
    where: { id: protocolId },
    include: { facility: { select: { departmentId: true } } },
  });

/**
 * Writes the text of one protocol as the next version at several sites of its department; those whose newest version says
 * the same already are left as they are.
 */
export const copyProtocols = bulkWrite({
  permission: "register.write",
  about: { protocolId: id },
  asks: {},
  rows: async (tx, ids, { protocolId }) => {
    const [sites, source, same] = [
      await sitesWithProtocol(tx, ids),
      await sourceOf(tx, protocolId),
      await tx.$queryRaw<{ id: string }[]>`
        select p.id from site_protocols p join site_protocols s
          on (s.steps, s.calls, s.non_public, s.language) = (p.steps, p.calls, p.non_public, p.language)
        where s.id = ${protocolId}::uuid and p.facility_id = any(${ids}::uuid[])`,
    ];
    return sites.map((site) => ({
      ...site,
      source: source?.facility.departmentId === site.departmentId ? source : null,
      same: same.some((one) => one.id === site.protocolId),
    }));
  },
  name: ({ name }) => name,
  hurdle: ({ withdrawnAt, source, same }) => {
    if (withdrawnAt) return { key: "facilities.error.withdrawn" };
    if (!source) return { key: "facilities.why.other-department" };
    return same ? { key: "facilities.why.same" } : null;
  },
  shown: (site) => ({
    before: standing(site),
    after: standing({ version: site.version + 1, approved: false }),
  }),
  write: async ({ tx, actor, now, rows }) => {
    // The number after the one that was seen is free only as long as nobody wrote another.
    const written = await tx.siteProtocol.createManyAndReturn({
      data: rows.flatMap(({ id, version, source }) =>
        source
          ? [
              {
                steps: source.steps,
                calls: source.calls,
                nonPublic: source.nonPublic,
                language: source.language,
                number: version + 1,
                facilityId: id,
                writtenById: actor.id,
                writtenAt: now,
              },
            ]
          : [],
      ),
      skipDuplicates: true,
      select: { facilityId: true, number: true },
    });
    const done = new Map(
      written.map(({ facilityId, number }) => [facilityId, { id: facilityId, version: number }]),
    );
    return {
      done,
      audit: rows
        .filter((row) => done.has(row.id))
        .map((row) => ({
          ...eventOf("protocol.written", row),
          details: { facility: row.name, version: row.version + 1 },
        })),
    };
  },
});

/** Records that an official approved the newest protocol of each of several sites. */
export const approveProtocols = bulkWrite({
  permission: "register.write",
  about: {},
  asks: approval,
  rows: sitesWithProtocol,
  name: ({ name }) => name,
  hurdle: ({ withdrawnAt, version, approved }) => {
    if (withdrawnAt) return { key: "facilities.error.withdrawn" };
    if (version === 0) return { key: "facilities.why.unwritten" };
    return approved ? { key: "facilities.why.approved" } : null;
  },
  shown: (site) => ({ before: standing(site), after: standing({ ...site, approved: true }) }),
  write: async ({ tx, actor, now, input: { officialName, officialTitle, approvedOn: on }, rows }) => {
    const approvedOn = dayGone(on, now, "approvedOn", "facilities.error.future");
    const recorded = await tx.protocolApproval.createManyAndReturn({
      data: rows.flatMap(({ protocolId }) =>
        protocolId
          ? [{ officialName, officialTitle, approvedOn, protocolId, recordedById: actor.id, recordedAt: now }]
          : [],
      ),
      skipDuplicates: true,
      select: { id: true, protocolId: true },
    });
    const approvals = new Map(recorded.map((made) => [made.protocolId, made.id]));
    const approved = rows.flatMap((row) => {
      const made = approvals.get(row.protocolId ?? "");
      return made ? [{ row, approvalId: made }] : [];
    });
    return {
      // An approval is what undoing takes back.
      done: new Map(
        approved.map(({ row, approvalId }) => [row.id, { id: approvalId, version: row.version }]),
      ),
      audit: approved.map(({ row }) => ({
        ...eventOf("protocol.approved", row),
        details: {
          facility: row.name,
          version: row.version,
          official: `${officialName}, ${officialTitle}`,
          on,
        },
      })),
    };
  },
});

/** Takes several approvals back, with one reason; those taken back since are left as they are. */
export const takeBackApprovals = bulkWrite({
  permission: "register.write",
  about: {},
  asks: takingBack,
  rows: async (tx, ids) => {
    const found = await tx.protocolApproval.findMany({
      where: { id: { in: [...ids] } },
      include: {
        protocol: { include: { facility: { include: { department: { select: { abbreviation: true } } } } } },
      },
      orderBy: { id: "asc" },
    });
    return found.map(({ protocol: { facility, number }, id, takenBackAt }) => ({
      id,
      takenBackAt,
      version: number,
      facility,
      departmentId: facility.departmentId,
      department: facility.department,
    }));
  },
  name: ({ facility }) => facility.name,
  hurdle: ({ takenBackAt }) => (takenBackAt ? { key: "facilities.why.taken-back" } : null),
  shown: ({ version, takenBackAt }) => ({
    before: standing({ version, approved: takenBackAt === null }),
    after: standing({ version, approved: false }),
  }),
  write: async ({ tx, actor, now, input, rows }) => {
    const reason = input.reason.trim();
    const taken = await tx.protocolApproval.updateManyAndReturn({
      where: { id: { in: rows.map((row) => row.id) }, takenBackAt: null },
      data: { takenBackAt: now, takenBackById: actor.id, reason },
      select: { id: true },
    });
    const done = rows.filter((row) => taken.some((one) => one.id === row.id));
    return {
      done: new Map(done.map((row) => [row.id, { id: row.id, version: row.version }])),
      audit: done.map(({ facility, version }) => ({
        ...eventOf("protocol.approval-taken-back", facility),
        details: { facility: facility.name, version, reason },
      })),
    };
  },
});
