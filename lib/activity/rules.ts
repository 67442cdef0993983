import type {
  ActivityAction,
  ActivityAgency,
  DesignationRole,
  PaperShown,
  StaffResponse,
} from "@/lib/db/generated/enums";
import { addDays } from "@/lib/i18n/format";
import { dayOf } from "@/lib/i18n/instant";
import { invalid, type Said } from "@/lib/platform/errors";
import { type Hour, instantOf, localOf } from "@/lib/platform/local-time";
import { type Gap, gapOf, type Measure } from "@/lib/registers/rules";
import type { TypedFacts } from "./input";
import type { Kept } from "./screening";

/** What the database counts of one department's designations and reports. Instants are milliseconds since 1970. */
export type LiaisonSummary = {
  /** Who acts now. */
  active: DesignationRole[];
  /** Who is proposed and has not answered. */
  proposed: DesignationRole[];
  /** Since when nobody is liaison: the last one's end, or the duty's beginning; null while somebody is. */
  vacantSince: number | null;
  reports: number;
  /** Reports whose promised follow-up has not been done by its day, and the first few of their sites. */
  late: number;
  lateNames: string[];
};

/** Done once somebody acts as liaison; an alternate and the promised follow-ups are what else is missing. */
export function measureLiaison({
  active,
  proposed,
  vacantSince,
  reports,
  late,
  lateNames,
}: LiaisonSummary): Measure {
  const gaps: Gap[] = [];
  if (vacantSince !== null) {
    const key = proposed.includes("liaison") ? "activity.gap.proposed" : "activity.gap.vacant";
    gaps.push({ said: { key, values: { since: vacantSince } } });
  }
  if (!active.includes("alternate")) gaps.push({ said: { key: "activity.gap.no-alternate" } });
  gaps.push(
    ...gapOf(late, (count) => ({ key: "activity.gap.follow-up", values: { count, of: reports } }), lateNames),
  );
  return { done: active.includes("liaison") ? 1 : 0, of: 1, gaps };
}

/** What one version of a report says. Days are YYYY-MM-DD in the city's zone. */
export type ReportContent = {
  site: string;
  observedAt: Date;
  learnedAt: Date;
  agency: ActivityAgency;
  agencyStated: string | null;
  actions: ActivityAction[];
  papers: PaperShown[];
  responses: StaffResponse[];
  followUpBy: string | null;
  followUpDoneOn: string | null;
  note: string;
  language: string;
  kept: Kept[];
};

/** A report as it reads now. */
export type ReportRow = ReportContent & {
  id: string;
  reportedAt: Date;
  version: number;
  departmentId: string;
  abbreviation: string;
  department: string;
  reportedBy: string;
  changedBy: string;
  changedAt: Date;
  withdrawnAt: Date | null;
};

/** One version of a report, who made it and when. */
export type ReportVersion = {
  version: number;
  content: ReportContent;
  changedBy: string;
  changedAt: Date;
  withdrawn: boolean;
};

/** What was reported in the last seven days: how many reports, and the newest three. Instants are ISO 8601. */
export type WeekOfActivity = {
  count: number;
  newest: {
    id: string;
    site: string;
    abbreviation: string;
    department: string;
    observedAt: string;
    reportedAt: string;
  }[];
};

/** A place that a report may name; `known` when it is a site of the department and not only a place reported from. */
export type Place = { name: string; known: boolean };

/** So many reports of what was observed in a month, YYYY-MM. */
export type MonthCount = { month: string; count: number };

/** The parts of a report, in the order in which they are shown and compared. */
export const parts = {
  site: ({ site }) => site,
  observed: ({ observedAt }) => observedAt.getTime(),
  learned: ({ learnedAt }) => learnedAt.getTime(),
  agency: ({ agency, agencyStated }) => `${agency} ${agencyStated ?? ""}`,
  actions: ({ actions }) => actions.join(),
  papers: ({ papers }) => papers.join(),
  responses: ({ responses }) => responses.join(),
  "follow-up": ({ followUpBy, followUpDoneOn }) => `${followUpBy} ${followUpDoneOn}`,
  note: ({ note }) => note,
  kept: ({ kept }) => JSON.stringify(kept.map(({ found, reason }) => [found, reason])),
} as const satisfies Record<string, (content: ReportContent) => string | number>;

export type Part = keyof typeof parts;

/** The parts in which two versions of a report differ. */
export const differing = (one: ReportContent, other: ReportContent): Part[] =>
  (Object.keys(parts) as Part[]).filter((part) => parts[part](one) !== parts[part](other));

/** Whole minutes from one instant to a later one, rounded down. */
export const minutesBetween = (from: Date, to: Date): number =>
  Math.floor((to.getTime() - from.getTime()) / 60_000);

/** How many days what was observed may lie before its report, or a follow-up ahead, before it is taken for a slip of the hand. */
const longestAgo = 366;

/** The local times of a report as instants. `reportedAt` is when it was, or is being, reported. Throws `invalid`. */
export function timesOf(
  typed: Pick<TypedFacts, "observed" | "observedHour" | "learned" | "learnedHour">,
  reportedAt: Date,
  now: Date,
): { observedAt: Date; learnedAt: Date } {
  const fields: Record<string, Said> = {};
  const read = (name: "observed" | "learned", local: string, hour: Hour | null) => {
    const at = instantOf(local, hour);
    if (at === "doubled") fields[`${name}Hour`] = { key: "activity.error.doubled-hour" };
    else if (at === "missing") fields[name] = { key: "activity.error.missing-hour" };
    else if (at === "unreadable") fields[name] = { key: "activity.error.time" };
    else if (at > now) fields[name] = { key: "activity.error.future" };
    else if (at > reportedAt) fields[name] = { key: "activity.error.reported-first" };
    else if (dayOf(at) < addDays(dayOf(reportedAt), -longestAgo))
      fields[name] = { key: "activity.error.long-ago" };
    else return at;
    return null;
  };
  const observedAt = read("observed", typed.observed, typed.observedHour);
  const learnedAt = typed.learned ? read("learned", typed.learned, typed.learnedHour) : observedAt;
  if (observedAt && learnedAt && learnedAt < observedAt)
    fields.learned = { key: "activity.error.learned-first" };
  if (!observedAt || !learnedAt || Object.keys(fields).length > 0) throw invalid(fields);
  return { observedAt, learnedAt };
}

/**
 * The follow-up of a report: the day it is promised by and the day it was done, both YYYY-MM-DD or null. Throws
 * `invalid` for a day without the promise, a promise without a day, or days that cannot be; while the time of observation
 * is not known, no day is too early.
 */
export function followUpOf(
  typed: Pick<TypedFacts, "followUpNeeded" | "followUpBy" | "followUpDoneOn">,
  observedAt: Date | null,
  today: string,
): { followUpBy: string | null; followUpDoneOn: string | null } {
  const { followUpNeeded, followUpBy, followUpDoneOn } = typed;
  const observedOn = observedAt && dayOf(observedAt);
  const fields: Record<string, Said> = {};
  if (!followUpNeeded && (followUpBy || followUpDoneOn))
    fields.followUpNeeded = { key: "activity.error.follow-up-not-needed" };
  if (followUpNeeded && !followUpBy) fields.followUpBy = { key: "activity.error.follow-up-by" };
  if (followUpBy && ((observedOn && followUpBy < observedOn) || followUpBy > addDays(today, longestAgo)))
    fields.followUpBy = { key: "activity.error.follow-up-range" };
  if (followUpDoneOn && ((observedOn && followUpDoneOn < observedOn) || followUpDoneOn > today))
    fields.followUpDoneOn = { key: "activity.error.follow-up-done" };
  if (Object.keys(fields).length > 0) throw invalid(fields);
  return { followUpBy, followUpDoneOn };
}

/** The months from the first to the last counted, those without a report too. Months are YYYY-MM. */
export function everyMonth(counted: readonly MonthCount[]): MonthCount[] {
  const sorted = [...counted].sort((a, b) => (a.month < b.month ? -1 : 1));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const months: MonthCount[] = [];
  for (let month = first.month; month <= last.month; month = addDays(`${month}-28`, 4).slice(0, 7)) {
    months.push({ month, count: sorted.find((one) => one.month === month)?.count ?? 0 });
  }
  return months;
}

/** How the promised follow-up of a report stands on `today` (YYYY-MM-DD); null when none is promised. */
export function followUpState(
  { followUpBy, followUpDoneOn }: Pick<ReportContent, "followUpBy" | "followUpDoneOn">,
  today: string,
): "open" | "late" | "done" | null {
  if (!followUpBy) return null;
  if (followUpDoneOn) return "done";
  return followUpBy < today ? "late" : "open";
}

/** What tells one report from others of its site: where, and when on the clocks of Los Angeles. */
export const reportName = ({ site, observedAt }: { site: string; observedAt: Date }): string =>
  `${site}, ${localOf(observedAt).local.replace("T", " ")}`;
