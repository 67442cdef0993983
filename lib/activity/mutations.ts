import type { Actor } from "@/lib/auth/permissions";
import { db, type Transaction } from "@/lib/db/client";
import { cityNow } from "@/lib/platform/clock";
import { conflict, type Refusal } from "@/lib/platform/errors";
import { mutation, nothingChanged } from "@/lib/platform/mutation";
import { registerOf } from "@/lib/registers/mutations";
import { standingOf } from "@/lib/registers/standing";
import { besidesRefused, factsOf, storedContent } from "./facts";
import { correctInput, readableFacts, reportInput } from "./input";
import { differing, minutesBetween, type ReportContent, reportName } from "./rules";

const report = (tx: Transaction, { reportId }: { reportId: string }) =>
  tx.activityReport.findUnique({ where: { id: reportId } });

/** The names of the department's own sites, which a report may name whatever they are called after. */
const sitesOf = async (tx: Pick<Transaction, "facility">, departmentId: string) =>
  (await tx.facility.findMany({ where: { departmentId, withdrawnAt: null }, select: { name: true } })).map(
    ({ name }) => name,
  );

/** Everything else that cannot stand in a report that is refused already; reads nothing but what is the writer's own. */
const besides = async (actor: Actor, raw: object, refused: Refusal): Promise<Refusal> => {
  const { departmentId } = actor;
  const [now, knownPlaces] = await Promise.all([cityNow(db), departmentId ? sitesOf(db, departmentId) : []]);
  return besidesRefused(refused, readableFacts(raw), { reportedAt: now, now, knownPlaces });
};

const event = <Action extends string>(action: Action, row: { id: string; departmentId: string }) => ({
  action,
  subjectType: "register" as const,
  subjectId: row.id,
  departmentId: row.departmentId,
});

/** Days are stored as the database's dates. */
const stored = ({ followUpBy, followUpDoneOn, ...content }: ReportContent) => ({
  ...content,
  followUpBy: followUpBy === null ? null : new Date(followUpBy),
  followUpDoneOn: followUpDoneOn === null ? null : new Date(followUpDoneOn),
});

/**
 * Reports activity on City property. It is reported at the installation's clock, whatever the sender's says. A form that
 * arrives twice is one report.
 */
export const reportActivity = mutation({
  permission: "activity.report",
  input: reportInput,
  besides,
  subject: registerOf,
  change: async ({ tx, actor, now, input, subject }) => {
    const { departmentId: _, formKey, ...typed } = input;
    const content = factsOf(typed, {
      ...{ reportedAt: now, now },
      knownPlaces: await sitesOf(tx, subject.id),
    });
    const before = formKey ? await tx.activityReport.findUnique({ where: { formKey } }) : null;
    if (before) {
      const same = before.reportedById === actor.id && differing(storedContent(before), content).length === 0;
      if (!same) throw conflict({ key: "activity.error.sent-already" });
      return { result: { reportId: before.id }, audit: nothingChanged };
    }
    const row = await tx.activityReport.create({
      data: {
        ...stored(content),
        formKey: formKey ?? null,
        departmentId: subject.id,
        reportedById: actor.id,
        reportedAt: now,
        changedById: actor.id,
        changedAt: now,
      },
    });
    return {
      result: { reportId: row.id },
      audit: {
        ...event("activity.reported", row),
        details: { agency: row.agency, minutes: minutesBetween(row.observedAt, now), version: 1 },
      },
    };
  },
});

/** Corrects a report in a new version; the one before stays readable, and when it was reported stays as it was. */
export const correctActivity = mutation({
  permission: "activity.report",
  input: correctInput,
  besides,
  subject: report,
  change: async ({ tx, actor, now, input, subject }) => {
    const { reportId: _, version, ...typed } = input;
    const content = factsOf(typed, {
      ...{ reportedAt: subject.reportedAt, now },
      knownPlaces: await sitesOf(tx, subject.departmentId),
    });
    const changed = differing(storedContent(subject), content);
    if (changed.length === 0 && version === subject.version)
      return { result: { reportId: subject.id, corrected: false }, audit: nothingChanged };
    const { count } = await tx.activityReport.updateMany({
      where: { id: subject.id, version, withdrawnAt: null },
      data: { ...stored(content), version: version + 1, changedById: actor.id, changedAt: now },
    });
    if (count === 0) throw conflict({ key: "registers.error.stale" });
    return {
      result: { reportId: subject.id, corrected: true },
      audit: { ...event("activity.corrected", subject), details: { changed, version: version + 1 } },
    };
  },
});

const standing = standingOf({
  permission: "activity.report",
  table: "activity_reports",
  named: "reportId",
  rows: (tx, ids) =>
    tx.activityReport.findMany({
      where: { id: { in: [...ids] } },
      include: { department: { select: { abbreviation: true } } },
      orderBy: [{ observedAt: "desc" }, { id: "asc" }],
    }),
  name: (row) => reportName(row),
  event: (row, version, withdrawn) => ({
    ...event(withdrawn ? "activity.withdrawn" : "activity.restored", row),
    details: { version },
  }),
});

/** Takes a report back, such as one of two about the same thing; it stays readable and can be put back. */
export const withdrawActivity = standing.one(true);

/** Puts back a report that was taken back. */
export const restoreActivity = standing.one(false);

/** Takes several reports back. */
export const withdrawActivities = standing.several(true);

/** Puts back several reports that were taken back. */
export const restoreActivities = standing.several(false);
