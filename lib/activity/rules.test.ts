import { describe, expect, it } from "vitest";
import type { Refusal } from "@/lib/platform/errors";
import {
  differing,
  everyMonth,
  followUpOf,
  followUpState,
  measureLiaison,
  minutesBetween,
  type ReportContent,
  timesOf,
} from "./rules";

const now = new Date("2025-07-22T21:00:00Z");
const typed = { observed: "2025-07-22T13:40", observedHour: null, learned: null, learnedHour: null };

function fieldsOf(run: () => unknown): Record<string, string> {
  try {
    run();
  } catch (refusal) {
    return Object.fromEntries(
      Object.entries((refusal as Refusal).fields).map(([name, { key }]) => [name, key]),
    );
  }
  return {};
}

describe("the times of a report", () => {
  it("are the clocks of Los Angeles; who saw it learned of it then", () => {
    const at = new Date("2025-07-22T20:40:00Z");
    expect(timesOf(typed, now, now)).toEqual({ observedAt: at, learnedAt: at });
    expect(timesOf({ ...typed, learned: "2025-07-22T14:00" }, now, now).learnedAt).toEqual(now);
  });

  it.each([
    [{ observed: "2025-07-22T14:01" }, { observed: "activity.error.future" }],
    [{ observed: "2024-07-20T14:01" }, { observed: "activity.error.long-ago" }],
    [{ observed: "yesterday" }, { observed: "activity.error.time" }],
    [{ observed: "2025-03-09T02:30" }, { observed: "activity.error.missing-hour" }],
    [{ observed: "2024-11-03T01:30" }, { observedHour: "activity.error.doubled-hour" }],
    [{ learned: "2025-07-22T13:39" }, { learned: "activity.error.learned-first" }],
    [{ learned: "2025-07-22T15:00" }, { learned: "activity.error.future" }],
    [
      { observed: "2025-07-22T15:00", learned: "2025-03-09T02:30" },
      { observed: "activity.error.future", learned: "activity.error.missing-hour" },
    ],
  ])("%j are answered with %j", (change, fields) => {
    expect(fieldsOf(() => timesOf({ ...typed, ...change }, now, now))).toEqual(fields);
  });

  it("of a correction lie before the report itself", () => {
    const reported = new Date("2025-07-22T20:30:00Z");
    expect(fieldsOf(() => timesOf(typed, reported, now))).toEqual({
      observed: "activity.error.reported-first",
    });
  });

  it("are taken for a slip of the hand when they lie a year before the report, however late it is corrected", () => {
    const reported = new Date("2025-07-22T21:00:00Z");
    const later = new Date("2027-07-22T21:00:00Z");
    expect(timesOf(typed, reported, later)).toEqual(timesOf(typed, reported, reported));
    expect(fieldsOf(() => timesOf({ ...typed, observed: "2024-07-20T14:01" }, reported, later))).toEqual({
      observed: "activity.error.long-ago",
    });
  });

  it("in the doubled hour are the one that is said", () => {
    const doubled = { ...typed, observed: "2024-11-03T01:30" };
    const first = timesOf({ ...doubled, observedHour: "first" }, now, now).observedAt;
    const second = timesOf({ ...doubled, observedHour: "second" }, now, now).observedAt;
    expect(minutesBetween(first, second)).toBe(60);
  });
});

describe("a follow-up", () => {
  const none = { followUpNeeded: false, followUpBy: null, followUpDoneOn: null };
  const observed = new Date("2025-07-20T19:00:00Z");

  it.each([
    [{}, {}],
    [{ followUpBy: "2025-07-25" }, { followUpNeeded: "activity.error.follow-up-not-needed" }],
    [{ followUpNeeded: true }, { followUpBy: "activity.error.follow-up-by" }],
    [{ followUpNeeded: true, followUpBy: "2025-07-25" }, {}],
    [{ followUpNeeded: true, followUpBy: "2025-07-19" }, { followUpBy: "activity.error.follow-up-range" }],
    [{ followUpNeeded: true, followUpBy: "2035-07-25" }, { followUpBy: "activity.error.follow-up-range" }],
    [
      { followUpNeeded: true, followUpBy: "2025-07-25", followUpDoneOn: "2025-07-23" },
      { followUpDoneOn: "activity.error.follow-up-done" },
    ],
    [{ followUpNeeded: true, followUpBy: "2025-07-25", followUpDoneOn: "2025-07-22" }, {}],
  ])("of %j is answered with %j", (change, fields) => {
    expect(fieldsOf(() => followUpOf({ ...none, ...change }, observed, "2025-07-22"))).toEqual(fields);
  });

  it.each([
    [null, null, null],
    ["2025-07-22", null, "open"],
    ["2025-07-21", null, "late"],
    ["2025-07-21", "2025-07-22", "done"],
  ])("promised by %s and done on %s is %s", (followUpBy, followUpDoneOn, state) => {
    expect(followUpState({ followUpBy, followUpDoneOn }, "2025-07-22")).toBe(state);
  });
});

describe("the measure of the duty to have a liaison", () => {
  const whole = {
    active: ["liaison" as const, "alternate" as const],
    proposed: [],
    vacantSince: null,
    reports: 4,
    late: 0,
    lateNames: [],
  };
  const keys = (summary: Parameters<typeof measureLiaison>[0]) => {
    const { done, of, gaps } = measureLiaison(summary);
    return [done, of, ...gaps.map(({ said }) => said.key)];
  };

  it("is met by an active liaison, with an alternate and every follow-up done", () => {
    expect(keys(whole)).toEqual([1, 1]);
  });

  it("names a vacancy with its day, a proposal, a missing alternate and late follow-ups", () => {
    expect(keys({ ...whole, active: ["alternate"], vacantSince: 1 })).toEqual([0, 1, "activity.gap.vacant"]);
    expect(keys({ ...whole, active: ["alternate"], proposed: ["liaison"], vacantSince: 1 })).toEqual([
      0,
      1,
      "activity.gap.proposed",
    ]);
    expect(keys({ ...whole, active: ["liaison"] })).toEqual([1, 1, "activity.gap.no-alternate"]);
    expect(measureLiaison({ ...whole, late: 1, lateNames: ["Pool"] }).gaps).toEqual([
      { said: { key: "activity.gap.follow-up", values: { count: 1, of: 4 } }, names: ["Pool"] },
    ]);
  });
});

describe("versions and months", () => {
  const content: ReportContent = {
    site: "Pool",
    observedAt: now,
    learnedAt: now,
    agency: "ice",
    agencyStated: null,
    actions: ["present"],
    papers: ["not_asked"],
    responses: ["called_liaison"],
    followUpBy: null,
    followUpDoneOn: null,
    note: "",
    language: "en",
    kept: [],
  };

  it("differ in the parts that say something else", () => {
    expect(differing(content, { ...content, observedAt: new Date(now) })).toEqual([]);
    expect(differing(content, { ...content, agency: "cbp", note: "Two vans." })).toEqual(["agency", "note"]);
  });

  it("are counted without leaving a month out, over the turn of a year", () => {
    expect(
      everyMonth([
        { month: "2026-02", count: 1 },
        { month: "2025-11", count: 3 },
      ]),
    ).toEqual([
      { month: "2025-11", count: 3 },
      { month: "2025-12", count: 0 },
      { month: "2026-01", count: 0 },
      { month: "2026-02", count: 1 },
    ]);
    expect(everyMonth([])).toEqual([]);
  });
});
