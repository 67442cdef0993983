import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { extendDeadline } from "@/lib/deadlines/mutations";
import { daysLate } from "@/lib/deadlines/rules";
import { listDirectives } from "@/lib/directives/queries";
import { moveClockTo } from "@/lib/platform/demonstration-clock";
import { councilOf } from "@/lib/reports/council";
import { acceptSubmission, returnSubmission } from "@/lib/reviews/mutations";
import { afterDeadline, beforeDeadline, buildCity, type City, deadline } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { completeDraft, planOf, submit } from "@/lib/testing/filing";
import { boardTotals } from "./board";
import { filterQuery, readFilter, sortings, type TaskFilter } from "./filter";
import {
  countLookedThrough,
  countTasks,
  filingsOverTime,
  filterChoices,
  listPlans,
  listTasks,
} from "./queries";
import { displayStatus, displayStatuses } from "./status";

await testDatabase();

const directive = "ed-12";
let city: City;

/** RAP's plan is returned, LAPL's in draft, the Zoo without a liaison. */
beforeAll(async () => {
  city = await buildCity();
  await completeDraft(city.liaison);
  const { submissionId } = await submit(city.liaison);
  const filed = await db.submission.findUniqueOrThrow({
    where: { id: submissionId },
    include: { answers: true },
  });
  await returnSubmission(city.reviewer, {
    submissionId,
    sha256: filed.sha256,
    points: [{ requirementId: filed.answers[0]?.requirementId ?? "", text: "Say which sites." }],
  });
  const lapl = await planOf(city.otherLiaison);
  const section = await db.draftSection.findFirstOrThrow({ where: { planId: lapl.id } });
  await db.task.updateMany({
    where: { planId: lapl.id, requirementId: section.requirementId },
    data: { filing: "in_progress" },
  });
});

const all = (actor: Actor, filter: TaskFilter = {}, now = beforeDeadline) =>
  listTasks(actor, "report.read", filter, now);

describe("how many tasks a page looks through", () => {
  const among = (actor: Actor, filter: TaskFilter) => countLookedThrough(actor, "report.read", filter);

  it("is all within reach whatever else is asked for, or those of one department", async () => {
    expect(await among(city.administrator, { status: "accepted" })).toBe(18);
    expect(await among(city.reviewer, {})).toBe(12);
    expect(await among(city.administrator, { department: "RAP" })).toBe(6);
    expect(await among(city.liaison, { department: "LAPL" })).toBe(0);
  });

  it("is not asked of one directive", async () => {
    expect(await among(city.administrator, { directive })).toBeUndefined();
  });
});

describe("reach", () => {
  it.each([
    ["administrator", ["LAPL", "RAP", "ZOO"]],
    ["auditor", ["LAPL", "RAP", "ZOO"]],
    ["reviewer", ["RAP", "ZOO"]],
    ["liaison", ["RAP"]],
    ["head", ["RAP"]],
    ["otherLiaison", ["LAPL"]],
    ["stranger", []],
  ] as const)(
    "of the %s is exactly its departments, in rows, plans, counts and chart",
    async (who, departments) => {
      const actor = city[who];
      const { rows, total } = await all(actor);
      expect([...new Set(rows.map(({ abbreviation }) => abbreviation))]).toEqual(departments);
      expect(total).toBe(departments.length * 6);
      const plans = await listPlans(actor, "report.read", { directive }, beforeDeadline);
      expect(plans.rows.map(({ abbreviation }) => abbreviation)).toEqual(departments);
      const totals = boardTotals(await countTasks(actor, "report.read", directive, beforeDeadline));
      expect(totals.departments).toBe(departments.length);
      const filings = await filingsOverTime(actor, "report.read", directive, beforeDeadline);
      expect(filings.at(-1)?.filed ?? 0).toBe((departments as readonly string[]).includes("RAP") ? 1 : 0);
      expect(await filterChoices(actor, "report.read")).toMatchObject({
        directive: [directive],
        department: departments,
        body: departments.length > 0 ? ["department"] : [],
      });
    },
  );

  it("of the board is nowhere for departments", async () => {
    expect((await listPlans(city.liaison, "board.read", { directive }, beforeDeadline)).total).toBe(0);
  });
});

describe("what a row tells", () => {
  it.each([
    ["before the deadline", beforeDeadline],
    ["at the deadline", deadline],
    ["after it", afterDeadline],
  ])("is what the one rule says %s", async (_, now) => {
    const due = new Map(
      (await db.task.findMany({ include: { effectiveDeadline: true } })).map((task) => [
        task.id,
        task.effectiveDeadline.dueBefore,
      ]),
    );
    for (const row of (await all(city.administrator, {}, now)).rows) {
      expect(row.display).toBe(displayStatus({ ...row, dueBefore: due.get(row.taskId) as Date }, now));
      const late = row.latestSubmittedAt
        ? 0
        : daysLate({ dueOn: row.dueOn, zone: "America/Los_Angeles" }, now);
      expect(row.daysLate).toBe(late);
    }
  });

  it("names the liaison, or that there is none", async () => {
    const { rows } = await all(city.administrator);
    expect(
      rows
        .filter(({ abbreviation }) => abbreviation === "RAP")
        .every(({ liaison }) => liaison === city.liaison.name),
    ).toBe(true);
    expect(
      rows.filter(({ abbreviation }) => abbreviation === "ZOO").every(({ liaison }) => liaison === null),
    ).toBe(true);
  });
});

describe("counts", () => {
  it.each([
    ["before the deadline", beforeDeadline],
    ["after it", afterDeadline],
  ])("are exactly the rows their link leads to, %s", async (_, now) => {
    const totals = boardTotals(await countTasks(city.administrator, "board.read", directive, now));
    for (const status of displayStatuses) {
      expect((await all(city.administrator, { directive, status }, now)).total).toBe(totals.tasks[status]);
      expect(
        (await listPlans(city.administrator, "board.read", { directive, plan: status }, now)).total,
      ).toBe(totals.plans[status]);
    }
    expect((await listPlans(city.administrator, "board.read", { directive, filed: "yes" }, now)).total).toBe(
      totals.filed,
    );
    expect((await listPlans(city.administrator, "board.read", { directive, late: "yes" }, now)).total).toBe(
      totals.late,
    );
    const vacant = await listPlans(city.administrator, "board.read", { directive, liaison: "no" }, now);
    expect(vacant.rows.map(({ abbreviation }) => abbreviation)).toEqual(totals.vacant);
    for (const [requirement, { total, filed }] of Object.entries(totals.requirements)) {
      expect((await all(city.administrator, { directive, requirement }, now)).total).toBe(total);
      expect((await all(city.administrator, { directive, requirement, filed: "yes" }, now)).total).toBe(
        filed,
      );
    }
  });

  it("stay whole whatever portion is shown, and every order has every row", async () => {
    const first = await listTasks(city.administrator, "report.read", {}, beforeDeadline, {
      limit: 5,
      offset: 0,
    });
    expect([first.rows.length, first.total]).toEqual([5, 18]);
    for (const sort of sortings) expect((await all(city.administrator, { sort })).rows.length).toBe(18);
  });
});

describe("filters", () => {
  it.each([
    [{ q: "lapl" }, 6],
    [{ q: "contractor" }, 3],
    [{ q: "%" }, 0],
    [{ q: "' or 1=1 --" }, 0],
    [{ department: "RAP" }, 6],
    [{ kind: "liaison" }, 3],
    [{ body: "department" }, 18],
    [{ directive: "no-such" }, 0],
    [{ plan: "in_progress" }, 6],
    [{ status: "in_progress" }, 1],
    [{ plan: "returned", requirement: "liaison" }, 1],
  ] as [TaskFilter, number][])("%j finds %i tasks, by its address too", async (filter, count) => {
    expect((await all(city.administrator, filter)).total).toBe(count);
    const read = readFilter(Object.fromEntries(new URLSearchParams(filterQuery(filter))));
    expect((await all(city.administrator, read.filter)).total).toBe(count);
  });
});

describe("the published directive", () => {
  it("is listed with its requirements in order and the deadline of the plan", async () => {
    const [listed] = await listDirectives(city.liaison);
    expect(listed?.requirements.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(listed?.deadline).toMatchObject({ dueOn: "2025-07-25" });
    expect(new Date(listed?.deadline.dueBefore ?? "")).toEqual(deadline);
  });

  it("is not there for somebody without a role", async () => {
    expect(await listDirectives(city.stranger)).toEqual([]);
  });
});

describe("a late filing", () => {
  it("keeps its verdict when the deadline is extended afterwards, and one not filed yet is measured anew", async () => {
    await moveClockTo(afterDeadline);
    await completeDraft(city.otherLiaison);
    const { submissionId } = await submit(city.otherLiaison);
    const lateBy = async (department: string) =>
      (await all(city.administrator, { department }, afterDeadline)).rows[0]?.daysLate;
    expect(await lateBy("LAPL")).toBe(3);
    expect(await lateBy("ZOO")).toBe(3);
    for (const department of ["LAPL", "ZOO"] as const) {
      const plan = await db.plan.findFirstOrThrow({ where: { departmentId: city.departments[department] } });
      await extendDeadline(city.administrator, {
        planId: plan.id,
        dueOn: "2025-08-15",
        reason: "The building was closed.",
      });
    }
    expect(await lateBy("LAPL")).toBe(3);
    expect(await lateBy("ZOO")).toBe(0);
    const { rows } = await all(city.administrator, { department: "ZOO" }, afterDeadline);
    expect(rows[0]).toMatchObject({
      originalDueOn: "2025-07-25",
      dueOn: "2025-08-15",
      display: "not_started",
    });
    const { sha256 } = await db.submission.findUniqueOrThrow({ where: { id: submissionId } });
    await acceptSubmission(city.administrator, { submissionId, sha256 });
    expect((await all(city.administrator, { department: "LAPL" }, afterDeadline)).rows[0]?.display).toBe(
      "accepted",
    );
  });
});

describe("the departments of a date", () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  /** 23:59:59 of 23 July in Los Angeles, and the moment after. */
  const [lastMoment, nextMoment] = [new Date("2025-07-24T06:59:59Z"), new Date("2025-07-24T07:00:00Z")];

  const counted = async (now: Date) => {
    const plans = await listPlans(city.administrator, "report.council", { directive }, now);
    const totals = boardTotals(await countTasks(city.administrator, "report.council", directive, now));
    const rows = await all(city.administrator, {}, now);
    const council = councilOf(plans.rows);
    expect([totals.departments, rows.total]).toEqual([council.total, council.total * 6]);
    return plans.rows.map(({ abbreviation }) => abbreviation);
  };

  it("are counted from the first day of each, and not on the first day on which one no longer exists", async () => {
    await db.department.update({
      where: { id: city.departments.ZOO },
      data: { effectiveTo: day("2025-07-24") },
    });
    expect(await counted(lastMoment)).toEqual(["LAPL", "RAP", "ZOO"]);
    expect(await counted(nextMoment)).toEqual(["LAPL", "RAP"]);
    await db.department.update({
      where: { id: city.departments.LAPL },
      data: { effectiveFrom: day("2025-07-24") },
    });
    expect(await counted(lastMoment)).toEqual(["RAP", "ZOO"]);
    expect(await counted(nextMoment)).toEqual(["LAPL", "RAP"]);
  });

  it("do not hide one that is asked for by name", async () => {
    expect((await all(city.administrator, { department: "ZOO" }, nextMoment)).total).toBe(6);
  });
});
