import type { Transaction } from "@/lib/db/client";
import { conflict } from "@/lib/platform/errors";
import { mutation, nothingChanged } from "@/lib/platform/mutation";
import { holdDepartments } from "@/lib/registers/hold-departments";
import { registerOf } from "@/lib/registers/mutations";
import { dayGone } from "@/lib/registers/rules";
import { standingOf } from "@/lib/registers/standing";
import { addInput, changeInput, declareInput } from "./input";
import { entryName } from "./rules";

const entry = (tx: Transaction, { entryId }: { entryId: string }) =>
  tx.outreachEntry.findUnique({ where: { id: entryId } });

type Entry = NonNullable<Awaited<ReturnType<typeof entry>>>;

const event = <Action extends string>(action: Action, row: Pick<Entry, "id" | "departmentId">) => ({
  action,
  subjectType: "register" as const,
  subjectId: row.id,
  departmentId: row.departmentId,
});

/** Records a piece of outreach; its day may not lie ahead. */
export const addOutreach = mutation({
  permission: "register.write",
  input: addInput,
  subject: registerOf,
  change: async ({ tx, actor, now, input, subject }) => {
    const { departmentId: _, heldOn, ...words } = input;
    const row = await tx.outreachEntry.create({
      data: {
        ...words,
        heldOn: dayGone(heldOn, now, "heldOn", "outreach.error.future"),
        departmentId: subject.id,
        createdById: actor.id,
        createdAt: now,
        changedById: actor.id,
        changedAt: now,
      },
    });
    return {
      result: { entryId: row.id },
      audit: {
        ...event("outreach.added", row),
        details: { language: row.language, channel: row.channel, outlet: row.outlet, version: 1 },
      },
    };
  },
});

/** Corrects a piece of outreach; a version that is not the newest is a conflict. */
export const changeOutreach = mutation({
  permission: "register.write",
  input: changeInput,
  subject: entry,
  change: async ({ tx, actor, now, input, subject }) => {
    const { entryId: _, version, heldOn, ...words } = input;
    const { count } = await tx.outreachEntry.updateMany({
      where: { id: subject.id, version, withdrawnAt: null },
      data: {
        ...words,
        heldOn: dayGone(heldOn, now, "heldOn", "outreach.error.future"),
        version: version + 1,
        changedById: actor.id,
        changedAt: now,
      },
    });
    if (count === 0) throw conflict({ key: "registers.error.stale" });
    return {
      result: { entryId: subject.id },
      audit: {
        ...event("outreach.changed", subject),
        details: {
          language: words.language,
          channel: words.channel,
          outlet: words.outlet,
          version: version + 1,
        },
      },
    };
  },
});

const standing = standingOf({
  permission: "register.write",
  table: "outreach_entries",
  named: "entryId",
  rows: (tx, ids) =>
    tx.outreachEntry.findMany({
      where: { id: { in: [...ids] } },
      include: { department: { select: { abbreviation: true } } },
      orderBy: [{ heldOn: "desc" }, { id: "asc" }],
    }),
  name: (row) => entryName({ ...row, heldOn: row.heldOn.toISOString().slice(0, 10) }),
  event: ({ language, channel, outlet, ...row }, version, withdrawn) => ({
    ...event(withdrawn ? "outreach.withdrawn" : "outreach.restored", row),
    details: { language, channel, outlet, version },
  }),
});

/** Takes a piece of outreach back; it stays on record and can be put back. */
export const withdrawOutreach = standing.one(true);

/** Puts back a piece of outreach that was taken back. */
export const restoreOutreach = standing.one(false);

/** Takes several pieces of outreach back. */
export const withdrawOutreachEntries = standing.several(true);

/** Puts back several pieces of outreach that were taken back. */
export const restoreOutreachEntries = standing.several(false);

/** Declares the languages that the people a department serves read or hear, in place of those declared before. */
export const declareLanguages = mutation({
  permission: "register.write",
  input: declareInput,
  subject: async (tx, input, actor) => {
    const department = await registerOf(tx, input);
    if (department) await holdDepartments(tx, actor, [department.abbreviation]);
    return department;
  },
  change: async ({ tx, actor, now, input, subject }) => {
    const wanted = [...new Set(input.languages)].sort();
    const known = await tx.departmentLanguage.findMany({ where: { departmentId: subject.id } });
    const before = known.map(({ language }) => language).sort();
    const added = wanted.filter((tag) => !before.includes(tag));
    const removed = before.filter((tag) => !wanted.includes(tag));
    if (added.length === 0 && removed.length === 0)
      return { result: { languages: wanted, department: subject.abbreviation }, audit: nothingChanged };
    await tx.departmentLanguage.deleteMany({
      where: { departmentId: subject.id, language: { in: removed } },
    });
    await tx.departmentLanguage.createMany({
      data: added.map((language) => ({
        departmentId: subject.id,
        language,
        declaredById: actor.id,
        declaredAt: now,
      })),
    });
    return {
      result: { languages: wanted, department: subject.abbreviation },
      audit: {
        action: "languages.declared",
        subjectType: "department",
        subjectId: subject.id,
        departmentId: subject.id,
        details: { languages: wanted, removed },
      },
    };
  },
});
