import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { endDesignation } from "@/lib/designations/mutations";
import { addFacility } from "@/lib/facilities/mutations";
import { getOfficeHome } from "@/lib/home/queries";
import { moveClockTo } from "@/lib/platform/demonstration-clock";
import { listMeasures } from "@/lib/requirements/queries";
import { beforeDeadline, buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { activityParameters } from "./filter";
import { correctActivity, reportActivity, restoreActivity, withdrawActivity } from "./mutations";
import { getActivity, listActivity, listPlaces } from "./queries";

await testDatabase();
let city: City;
beforeAll(async () => {
  city = await buildCity();
});

// The clock of the city stands a little after 14:00 on 22 July 2025.
const facts = {
  site: "Pan Pacific Pool, ticket window",
  observed: "2025-07-22T13:20",
  observedHour: null,
  learned: "2025-07-22T13:31",
  learnedHour: null,
  agency: "ice" as const,
  agencyStated: null,
  actions: ["asked_entry" as const, "asked_questions" as const],
  papers: ["none_shown" as const],
  responses: ["called_supervisor" as const, "entry_declined" as const],
  followUpNeeded: true,
  followUpBy: "2025-07-24",
  followUpDoneOn: null,
  note: "Two vehicles waited on the north side for a quarter of an hour.",
  language: "en",
  kept: [] as { found: string; reason: string }[],
  namesLookedAt: false,
};

const report = (more: Partial<Parameters<typeof reportActivity>[1]> = {}) =>
  reportActivity(city.liaison, { departmentId: city.departments.RAP, ...facts, ...more });

const newestEvent = () => db.event.findFirstOrThrow({ orderBy: { id: "desc" } });
const portion = { limit: 100, offset: 0 };
const measured = async () =>
  (await listMeasures(city.administrator, { departmentId: city.departments.RAP })).find(
    ({ kind }) => kind === "liaison",
  )?.measure;

describe("an activity report", () => {
  it("is stored with the server's time, told in the trail without its text, and kept as a version", async () => {
    const { reportId } = await report();
    const found = await getActivity(city.reviewer, reportId);
    expect(found?.row).toMatchObject({
      site: facts.site,
      observedAt: new Date("2025-07-22T20:20:00Z"),
      learnedAt: new Date("2025-07-22T20:31:00Z"),
      actions: ["asked_questions", "asked_entry"],
      followUpBy: "2025-07-24",
      version: 1,
    });
    expect(Math.abs((found?.row.reportedAt.getTime() ?? 0) - beforeDeadline.getTime())).toBeLessThan(600_000);
    const event = await newestEvent();
    expect(event).toMatchObject({ action: "activity.reported", subjectId: reportId });
    expect(JSON.stringify(event.details)).not.toContain("vehicles");
    expect(found?.versions).toHaveLength(1);
  });

  it("is made by the department only, and read by it, its reviewer, administrators and auditors", async () => {
    const { reportId } = await report();
    const foreign = { departmentId: city.departments.RAP, ...facts };
    await expect(reportActivity(city.otherLiaison, foreign)).rejects.toMatchObject({ code: "not-found" });
    await expect(reportActivity(city.administrator, foreign)).rejects.toMatchObject({ code: "forbidden" });
    for (const reader of [city.alternate, city.head, city.reviewer, city.administrator, city.auditor])
      expect((await getActivity(reader, reportId))?.row.id).toBe(reportId);
    for (const outsider of [city.otherLiaison, city.stranger]) {
      expect(await getActivity(outsider, reportId)).toBeNull();
      expect((await listActivity(outsider, {}, portion, beforeDeadline)).total).toBe(0);
      expect(await listPlaces(outsider, city.departments.RAP)).toEqual([]);
    }
  });

  it("is seen at once on the home page of the Mayor's Office, within reach", async () => {
    const before = await getOfficeHome(city.reviewer, beforeDeadline);
    const { reportId } = await report({ site: "Newest of all" });
    const after = await getOfficeHome(city.reviewer, beforeDeadline);
    expect(after.activity.count).toBe(before.activity.count + 1);
    expect(after.activity.newest[0]).toMatchObject({
      id: reportId,
      site: "Newest of all",
      abbreviation: "RAP",
    });
  });

  it("is told everything that is wrong with it at once, and changes nothing", async () => {
    const before = await db.activityReport.count();
    const wrong = {
      site: "Pool, ask 213-555-0123",
      observed: "2025-07-22T18:00",
      papers: ["none_shown", "badge"],
      followUpBy: null,
      note: "She is undocumented. Call 213-555-0123.",
    };
    const fields = ["followUpBy", "note", "observed", "papers", "site"];
    for (const [change, told] of [
      [wrong, fields],
      [{ ...wrong, papers: facts.papers }, fields.filter((name) => name !== "papers")],
      [{ ...wrong, agency: "", agencyStated: "Somebody" }, [...fields, "agency"].sort()],
    ] as const) {
      const refused = await report(change as object).catch((error) => error);
      expect(Object.keys(refused.fields).sort()).toEqual(told);
      expect(refused.detail.findings.map(({ kind }: { kind: string }) => kind)).toEqual(["status", "phone"]);
    }
    expect(await db.activityReport.count()).toBe(before);
  });

  it("never holds what immigration status somebody has, whatever the reason and wherever it stands", async () => {
    const before = await db.activityReport.count();
    const note = "He is undocumented and was asked for his green card.";
    const kept = ["undocumented", "green card"].map((found) => ({ found, reason: "They said so." }));
    await expect(report({ note, kept, namesLookedAt: true })).rejects.toMatchObject({
      fields: { note: { key: "activity.screening.found", values: { count: 2 } } },
    });
    await expect(report({ site: "Lobby, by a refugee" })).rejects.toMatchObject({
      fields: { site: { key: "activity.screening.in-line-status", values: { found: "refugee" } } },
    });
    expect(await db.activityReport.count()).toBe(before);
  });

  it("with impossible times or choices is refused and changes nothing", async () => {
    const before = await db.activityReport.count();
    for (const [change, field] of [
      [{ observed: "2025-07-22T18:00" }, "observed"],
      [{ learned: "2025-07-22T13:00" }, "learned"],
      [{ observed: "2024-11-03T01:30", learned: null }, "observedHour"],
      [{ agency: "other_stated" }, "agencyStated"],
      [{ agencyStated: "Somebody" }, "agencyStated"],
      [{ papers: ["none_shown", "badge"] }, "papers"],
      [{ actions: [] }, "actions"],
      [{ site: "Pool, ask 213-555-0123" }, "site"],
      [{ followUpNeeded: false }, "followUpNeeded"],
    ] as const)
      await expect(report(change as object), JSON.stringify(change)).rejects.toMatchObject({
        code: "invalid",
        fields: { [field]: expect.anything() },
      });
    expect(await db.activityReport.count()).toBe(before);
  });

  it("sent twice by one form is one report; another text under the same form is a conflict", async () => {
    const formKey = "0198a5b2-7c40-7abc-8def-0123456789ab";
    const first = await report({ formKey });
    expect(await report({ formKey })).toEqual(first);
    await expect(report({ formKey, site: "Elsewhere" })).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("the screening of the free text", () => {
  const note = "Somebody left 213-555-0123 with the guard; Maria Lopez took it.";
  const phone = { found: "213-555-0123", reason: "It is the guard company's public line." };

  it("tells every finding and stores nothing", async () => {
    const before = await db.activityReport.count();
    await expect(report({ note })).rejects.toMatchObject({
      code: "invalid",
      fields: { note: { key: "activity.screening.found" } },
      detail: {
        findings: [
          { kind: "phone", found: "213-555-0123", may: "justify" },
          { kind: "name", found: "Maria Lopez", may: "look" },
        ],
      },
    });
    await expect(report({ note, kept: [phone] })).rejects.toMatchObject({ code: "invalid" });
    expect(await db.activityReport.count()).toBe(before);
  });

  it("stores what is kept with its reason, also when the number is written otherwise", async () => {
    const { reportId } = await report({
      note: note.replace("213-555-0123", "(213) 555-0123"),
      kept: [phone],
      namesLookedAt: true,
    });
    expect((await getActivity(city.liaison, reportId))?.row.kept).toEqual([
      { kind: "phone", found: "(213) 555-0123", reason: phone.reason },
    ]);
  });

  it("lets nobody keep a Social Security number or an A-number, nor put one into a reason", async () => {
    for (const found of ["123-45-6789", "A123456789"])
      await expect(
        report({ note: `It was ${found}.`, kept: [{ found, reason: "Needed." }] }),
      ).rejects.toMatchObject({ fields: { note: expect.anything() } });
    await expect(
      report({ note, namesLookedAt: true, kept: [{ ...phone, reason: "Of A123456789" }] }),
    ).rejects.toMatchObject({ fields: { "reason-2135550123": { key: "activity.screening.in-line" } } });
  });
});

describe("a name outside the note", () => {
  const phone = {
    note: "They left 213-555-0123.",
    kept: [{ found: "213-555-0123", reason: "Of Maria Lopez" }],
  };

  it.each([
    [{ site: "Desk of Maria Lopez" }, "site"],
    [{ agency: "other_stated" as const, agencyStated: "JUAN PEREZ" }, "agencyStated"],
    [phone, "reason-2135550123"],
  ])("in %j is asked about, and stored once somebody has looked", async (change, field) => {
    const before = await db.activityReport.count();
    await expect(report(change)).rejects.toMatchObject({
      fields: { [field]: { key: "activity.screening.name-in-line" } },
      detail: { findings: expect.arrayContaining([expect.objectContaining({ kind: "name", field })]) },
    });
    expect(await db.activityReport.count()).toBe(before);
    await report({ ...change, namesLookedAt: true });
    expect(await db.activityReport.count()).toBe(before + 1);
  });

  it("is no question where it is that of one of the department's own sites", async () => {
    const site = "Maria Lopez Kiosk";
    await expect(report({ site: `${site}, counter` })).rejects.toMatchObject({ code: "invalid" });
    await addFacility(city.liaison, {
      departmentId: city.departments.RAP,
      name: site,
      kind: "park",
      address: "1 Main Street",
      contactRole: "Supervisor on duty",
      staffToTrain: 0,
    });
    const { reportId } = await report({ site: `${site}, counter` });
    expect(await listPlaces(city.liaison, city.departments.RAP)).toEqual(
      expect.arrayContaining([
        { name: site, known: true },
        { name: `${site}, counter`, known: false },
      ]),
    );
    await correctActivity(city.liaison, { reportId, version: 1, ...facts, site });
    await expect(
      correctActivity(city.liaison, { reportId, version: 2, ...facts, site: "Desk of Ana Ruiz" }),
    ).rejects.toMatchObject({ fields: { site: { key: "activity.screening.name-in-line" } } });
  });
});

describe("a correction", () => {
  it("is a new version that leaves the old one readable and the time of reporting as it was", async () => {
    const { reportId } = await report();
    const before = (await getActivity(city.liaison, reportId))?.row;
    await correctActivity(city.alternate, {
      reportId,
      version: 1,
      ...facts,
      agency: "cbp",
      note: "One van.",
    });
    const found = await getActivity(city.auditor, reportId);
    expect(found?.row).toMatchObject({ agency: "cbp", version: 2, reportedAt: before?.reportedAt });
    expect(
      found?.versions.map(({ content, changedBy }) => [content.agency, content.note, changedBy]),
    ).toEqual([
      ["cbp", "One van.", "alternate"],
      ["ice", facts.note, "liaison"],
    ]);
    expect(await newestEvent()).toMatchObject({
      action: "activity.corrected",
      details: { changed: ["agency", "note"], version: 2 },
    });
  });

  it("is refused from a version that is not the newest, by another department, and after the report", async () => {
    const { reportId } = await report();
    const attempt = { reportId, version: 1, ...facts, site: "Corrected" };
    await expect(correctActivity(city.otherLiaison, attempt)).rejects.toMatchObject({ code: "not-found" });
    await expect(correctActivity(city.reviewer, attempt)).rejects.toMatchObject({ code: "forbidden" });
    await correctActivity(city.liaison, attempt);
    await expect(correctActivity(city.head, { ...attempt, site: "Stale" })).rejects.toMatchObject({
      code: "conflict",
    });
    await moveClockTo(new Date(beforeDeadline.getTime() + 3 * 3_600_000));
    await expect(
      correctActivity(city.liaison, { ...attempt, version: 2, observed: "2025-07-22T16:00", learned: null }),
    ).rejects.toMatchObject({ fields: { observed: { key: "activity.error.reported-first" } } });
    await moveClockTo(beforeDeadline);
    expect((await getActivity(city.liaison, reportId))?.row).toMatchObject({ site: "Corrected", version: 2 });
  });

  it("is possible however long ago the report was made", async () => {
    const { reportId } = await report();
    await moveClockTo(new Date(beforeDeadline.getTime() + 800 * 86_400_000));
    await correctActivity(city.liaison, { reportId, version: 1, ...facts, site: "Corrected late" });
    await moveClockTo(beforeDeadline);
    expect((await getActivity(city.liaison, reportId))?.row).toMatchObject({
      site: "Corrected late",
      version: 2,
    });
  });

  it("that changes nothing makes no version", async () => {
    const { reportId } = await report();
    await correctActivity(city.liaison, { reportId, version: 1, ...facts });
    expect((await getActivity(city.liaison, reportId))?.versions).toHaveLength(1);
  });
});

describe("a report taken back", () => {
  it("stays readable, is not counted, and can be put back", async () => {
    const { reportId } = await report({ site: "Reported twice" });
    const listed = async () =>
      (await listActivity(city.liaison, { q: "Reported twice" }, portion, beforeDeadline)).total;
    await expect(withdrawActivity(city.otherLiaison, { reportId, version: 1 })).rejects.toMatchObject({
      code: "not-found",
    });
    const { version } = await withdrawActivity(city.liaison, { reportId, version: 1 });
    expect(await listed()).toBe(0);
    expect((await getActivity(city.reviewer, reportId))?.row.withdrawnAt).not.toBeNull();
    await expect(restoreActivity(city.liaison, { reportId, version: 1 })).rejects.toMatchObject({
      code: "conflict",
    });
    await restoreActivity(city.liaison, { reportId, version });
    expect(await listed()).toBe(1);
  });
});

describe("the list", () => {
  it("is narrowed by month, agency and what was done, and counted by month", async () => {
    await report({ observed: "2025-06-30T23:59", learned: "2025-07-01T00:10", agency: "fbi", site: "June" });
    const june = await listActivity(city.liaison, { month: "2025-06" }, portion, beforeDeadline);
    expect(june.rows.map(({ site }) => site)).toEqual(["June"]);
    expect(june.months).toEqual([{ month: "2025-06", count: 1 }]);
    const fbi = await listActivity(
      city.liaison,
      { agency: "fbi", action: "asked_entry" },
      portion,
      beforeDeadline,
    );
    expect(fbi.total).toBe(1);
    const other = await listActivity(
      city.liaison,
      { agency: "fbi", action: "person_detained" },
      portion,
      beforeDeadline,
    );
    expect(other.total).toBe(0);
  });
});

describe("the duty to have a liaison", () => {
  it("counts the liaison, and names late follow-ups and the day since when there is none", async () => {
    expect(await measured()).toEqual({ done: 1, of: 1, gaps: [] });
    await report({ observed: "2025-07-19T10:00", learned: null, followUpBy: "2025-07-20", site: "Late one" });
    expect((await measured())?.gaps).toMatchObject([
      { said: { key: "activity.gap.follow-up", values: { count: 1 } }, names: ["Late one"] },
    ]);
    const late = await listActivity(city.liaison, { followUp: "late" }, portion, beforeDeadline);
    expect(late.rows.map(({ site }) => site)).toEqual(["Late one"]);
    const held = await db.designation.findFirstOrThrow({
      where: { departmentId: city.departments.RAP, role: "liaison", status: "active" },
    });
    await endDesignation(city.head, { designationId: held.id });
    const { endedAt } = await db.designation.findUniqueOrThrow({ where: { id: held.id } });
    expect(await measured()).toMatchObject({
      done: 0,
      gaps: [
        { said: { key: "activity.gap.vacant", values: { since: endedAt?.getTime() } } },
        { said: { key: "activity.gap.follow-up" } },
      ],
    });
  });
});

it("the list can be sorted by its columns, either way round", async () => {
  await report({ site: "Annex, first of all" });
  for (const sort of activityParameters.sort.options) {
    const { rows, total } = await listActivity(city.administrator, { sort }, portion, beforeDeadline);
    expect(rows).toHaveLength(total);
  }
  const { rows } = await listActivity(city.administrator, { sort: "site" }, portion, beforeDeadline);
  expect(rows[0]?.site).toBe("Annex, first of all");
});
