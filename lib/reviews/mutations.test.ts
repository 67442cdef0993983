import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from "vitest";
import type { Actor } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { pointsToAnswer } from "@/lib/plans/draft";
import { saveReply, saveSection } from "@/lib/plans/mutations";
import { buildCity, type City } from "@/lib/testing/city";
import { createDatabase, dropDatabase } from "@/lib/testing/cluster";
import { testDatabase } from "@/lib/testing/database";
import { answerPoints, completeDraft, planOf, submit } from "@/lib/testing/filing";
import { attached } from "@/lib/testing/sent-file";
import {
  acceptSubmission,
  returnSubmission,
  undoDecision,
  writeComment,
  writeInternalComment,
} from "./mutations";

vi.hoisted(() => {
  process.env.DATA_DIR = `/tmp/directive-desk-reviews-${process.pid}`;
});

let city: City;
let filed: { submissionId: string; sha256: string };

const name = new URL(await testDatabase()).pathname.slice(1);
const prepared = `${name}_filed`;

// What is filed or decided stays for good, so each test begins with a copy of the city in which RAP has just filed.
beforeAll(async () => {
  city = await buildCity();
  filed = await file();
  await db.$disconnect();
  await createDatabase(inject("clusterUrl"), prepared, name);
});

beforeEach(async () => {
  await db.$disconnect();
  await createDatabase(inject("clusterUrl"), name, prepared);
});

afterAll(() => dropDatabase(inject("clusterUrl"), prepared));

/** Files the plan of the actor's department. */
async function file(actor: Actor = city.liaison, changeNote?: string) {
  await completeDraft(actor);
  const { submissionId } = await submit(actor, changeNote);
  const { sha256 } = await db.submission.findUniqueOrThrow({ where: { id: submissionId } });
  return { submissionId, sha256 };
}

async function sections() {
  return db.requirement.findMany({ orderBy: { number: "asc" } });
}

async function twoPoints() {
  const [first, second] = await sections();
  return [
    { requirementId: first?.id ?? "", text: "Say who answers the door at night." },
    { requirementId: second?.id ?? "", text: "Name the contracts." },
  ];
}

const give = async (actor = city.reviewer, of = filed) =>
  returnSubmission(actor, { ...of, note: "Close.", points: await twoPoints() });

/** Everything a refused write must leave as it was. */
async function everything() {
  return JSON.stringify(
    await Promise.all([
      db.plan.findMany({ orderBy: { id: "asc" } }),
      db.task.findMany({ orderBy: { id: "asc" } }),
      db.reviewDecision.findMany({ orderBy: { id: "asc" } }),
      db.returnPoint.count(),
      db.comment.count(),
      db.$queryRaw`select max(id)::text from events`,
    ]),
  );
}

/** Runs a write that must be refused with `code` and change nothing. */
async function refused(write: () => Promise<unknown>, code: string, key?: string) {
  const before = await everything();
  await expect(write()).rejects.toMatchObject(key ? { code, said: { key } } : { code });
  expect(await everything()).toBe(before);
}

const newestEvent = () => db.event.findFirstOrThrow({ orderBy: { id: "desc" } });

describe("accepting a filing", () => {
  it("names exactly that filing, moves plan and tasks, and is audited", async () => {
    const { decisionId } = await acceptSubmission(city.reviewer, { ...filed, note: " Thank you. " });
    expect(await db.reviewDecision.findUniqueOrThrow({ where: { id: decisionId } })).toMatchObject({
      verdict: "accepted",
      note: "Thank you.",
      submissionId: filed.submissionId,
      submissionSha256: filed.sha256,
      decidedById: city.reviewer.id,
    });
    const plan = await planOf(city.liaison);
    expect(plan.status).toBe("accepted");
    expect(await db.task.count({ where: { planId: plan.id, filing: "filed", review: "accepted" } })).toBe(6);
    expect(await newestEvent()).toMatchObject({
      action: "plan.accepted",
      actorName: city.reviewer.name,
      actorRole: "reviewer",
      departmentId: city.departments.RAP,
      details: { reference: "ED-12-RAP-1", sha256: filed.sha256 },
    });
  });

  it("is open to an administrator everywhere", async () => {
    const other = await file(city.otherLiaison);
    await acceptSubmission(city.administrator, other);
    expect((await planOf(city.otherLiaison)).status).toBe("accepted");
  });

  it("finds nothing for a reviewer who is not assigned", async () => {
    const other = await file(city.otherLiaison);
    await refused(() => acceptSubmission(city.reviewer, other), "not-found");
    await refused(
      () => acceptSubmission(city.reviewer, { ...filed, submissionId: randomUUID() }),
      "not-found",
    );
  });

  it("is forbidden to departments, auditors and people without a role", async () => {
    for (const actor of [city.liaison, city.alternate, city.head, city.auditor, city.stranger]) {
      await refused(() => acceptSubmission(actor, filed), "forbidden");
      await refused(() => give(actor), "forbidden");
    }
  });

  it("refuses another hash", async () => {
    await refused(
      () => acceptSubmission(city.reviewer, { ...filed, sha256: "0".repeat(64) }),
      "conflict",
      "reviews.error.other-hash",
    );
  });

  it("happens once", async () => {
    await acceptSubmission(city.reviewer, filed);
    await refused(() => acceptSubmission(city.reviewer, filed), "conflict", "errors.decided-already");
    await refused(() => give(), "conflict", "errors.decided-already");
  });

  it("is refused on a filing the department has replaced", async () => {
    await give();
    await answerPoints(city.liaison);
    await file(city.liaison, "Night service added.");
    await refused(() => acceptSubmission(city.reviewer, filed), "conflict", "reviews.error.newer-submission");
    await refused(() => give(), "conflict", "reviews.error.newer-submission");
  });

  it("is one decision when two decide at once, whichever way", async () => {
    const outcomes = await Promise.allSettled([
      acceptSubmission(city.reviewer, filed),
      give(city.administrator),
      acceptSubmission(city.administrator, filed),
      give(),
    ]);
    const done = outcomes.filter((outcome) => outcome.status === "fulfilled");
    expect(done).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "conflict" });
    }
    const decisions = await db.reviewDecision.findMany();
    expect(decisions).toHaveLength(1);
    expect((await planOf(city.liaison)).status).toBe(decisions[0]?.verdict);
    expect(await db.event.count({ where: { action: { in: ["plan.accepted", "plan.returned"] } } })).toBe(1);
  });
});

describe("returning a filing", () => {
  it("keeps its points at their sections, in order, and is audited", async () => {
    const { decisionId } = await give();
    const points = await db.returnPoint.findMany({
      where: { decisionId },
      include: { requirement: true },
      orderBy: { number: "asc" },
    });
    expect(points.map((point) => [point.number, point.requirement.number, point.text])).toEqual([
      [1, 1, "Say who answers the door at night."],
      [2, 2, "Name the contracts."],
    ]);
    expect((await planOf(city.liaison)).status).toBe("returned");
    expect(await newestEvent()).toMatchObject({ action: "plan.returned", details: { points: 2 } });
  });

  it("needs at least one point that says something, at a section of this plan", async () => {
    const [point] = await twoPoints();
    const requirementId = point?.requirementId ?? "";
    await refused(() => returnSubmission(city.reviewer, { ...filed, points: [] }), "invalid");
    await refused(
      () => returnSubmission(city.reviewer, { ...filed, points: [{ requirementId, text: " \n " }] }),
      "invalid",
    );
    await refused(
      () =>
        returnSubmission(city.reviewer, {
          ...filed,
          points: [{ requirementId: randomUUID(), text: "Here." }],
        }),
      "not-found",
    );
  });
});

describe("undoing a decision", () => {
  const undo = (decisionId: string, actor = city.reviewer, reason = "Wrong plan.") =>
    undoDecision(actor, { decisionId, reason });

  it("puts the filing back in the queue, keeps the decision as undone, and is audited", async () => {
    for (const decide of [() => acceptSubmission(city.reviewer, filed), () => give()]) {
      const { decisionId } = await decide();
      await undo(decisionId);
      expect(await db.reviewDecision.findUniqueOrThrow({ where: { id: decisionId } })).toMatchObject({
        undoneById: city.reviewer.id,
        undoReason: "Wrong plan.",
      });
      const plan = await planOf(city.liaison);
      expect(plan.status).toBe("submitted");
      expect(await db.task.count({ where: { planId: plan.id, filing: "filed", review: "awaiting" } })).toBe(
        6,
      );
      expect(await newestEvent()).toMatchObject({
        action: "decision.undone",
        details: { reason: "Wrong plan." },
      });
    }
  });

  it("needs a reason, and an actor who may decide on the department", async () => {
    const { decisionId } = await give();
    await refused(() => undo(decisionId, city.reviewer, "  "), "invalid");
    for (const actor of [city.liaison, city.head, city.auditor, city.stranger]) {
      await refused(() => undo(decisionId, actor), "forbidden");
    }
    const other = await file(city.otherLiaison);
    const { decisionId: foreign } = await acceptSubmission(city.administrator, other);
    await refused(() => undo(foreign), "not-found");
    await refused(() => undo(randomUUID()), "not-found");
  });

  it("happens once, also when two undo at once", async () => {
    const { decisionId } = await give();
    const outcomes = await Promise.allSettled([undo(decisionId), undo(decisionId, city.administrator)]);
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
    await refused(() => undo(decisionId), "conflict", "reviews.error.undone-already");
  });

  it("is refused once the department has saved a section", async () => {
    const { decisionId } = await give();
    const { id: planId } = await planOf(city.liaison);
    const draft = await db.draftSection.findFirstOrThrow({ where: { planId } });
    const { requirementId, version } = draft;
    await saveSection(city.liaison, {
      ...{ planId, requirementId, version, text: "Rewritten.", language: "en" },
      nonAnswer: null,
      complete: true,
    });
    await refused(() => undo(decisionId), "rule-broken", "reviews.error.department-acted");
  });

  it("is refused once the department has saved a reply", async () => {
    const { decisionId } = await give();
    const [point] = await pointsToAnswer(db, (await planOf(city.liaison)).id);
    await saveReply(city.liaison, { pointId: point?.pointId ?? "", version: 0, text: "We will." });
    await refused(() => undo(decisionId), "rule-broken", "reviews.error.department-acted");
  });

  it("is refused once the department has attached a file", async () => {
    const { decisionId } = await give();
    await attached(city.liaison);
    await refused(() => undo(decisionId), "rule-broken", "reviews.error.department-acted");
  });

  it("is refused once the department has filed again", async () => {
    const { decisionId } = await give();
    await answerPoints(city.liaison);
    await submit(city.liaison, "Replies only.");
    await refused(() => undo(decisionId), "rule-broken", "reviews.error.department-acted");
  });

  it("leaves the way free for another decision on the same filing", async () => {
    const { decisionId } = await give();
    await undo(decisionId);
    await acceptSubmission(city.reviewer, filed);
    expect(await db.reviewDecision.count({ where: { submissionId: filed.submissionId } })).toBe(2);
  });
});

describe("comments", () => {
  it("are stored for one audience each, and audited without their text", async () => {
    const { id: planId } = await planOf(city.liaison);
    const [section] = await sections();
    await writeComment(city.liaison, { planId, text: "When do you need it?" });
    expect(await newestEvent()).toMatchObject({ action: "comment.written", actorRole: "liaison" });
    await writeInternalComment(city.reviewer, {
      planId,
      requirementId: section?.id,
      text: "Ask Legal first.",
    });
    const event = await newestEvent();
    expect(event).toMatchObject({ action: "comment.written-internally", actorRole: "reviewer" });
    expect(JSON.stringify(event.details)).not.toContain("Legal");
    const stored = await db.comment.findMany({ orderBy: { createdAt: "asc" } });
    expect(stored.map((comment) => comment.audience)).toEqual(["department", "internal"]);
  });

  it("are refused to those whose role or department does not allow them", async () => {
    const { id: planId } = await planOf(city.liaison);
    const { id: foreign } = await planOf(city.otherLiaison);
    for (const actor of [city.auditor, city.stranger]) {
      await refused(() => writeComment(actor, { planId, text: "No." }), "forbidden");
    }
    for (const actor of [city.liaison, city.alternate, city.head, city.auditor, city.stranger]) {
      await refused(() => writeInternalComment(actor, { planId, text: "No." }), "forbidden");
    }
    await refused(() => writeComment(city.liaison, { planId: foreign, text: "No." }), "not-found");
    await refused(() => writeComment(city.reviewer, { planId: foreign, text: "No." }), "not-found");
    await refused(() => writeInternalComment(city.reviewer, { planId: foreign, text: "No." }), "not-found");
  });

  it("must say something, about a section of this plan", async () => {
    const { id: planId } = await planOf(city.liaison);
    for (const write of [writeComment, writeInternalComment]) {
      await refused(() => write(city.reviewer, { planId, text: " " }), "invalid");
      await refused(
        () => write(city.reviewer, { planId, requirementId: randomUUID(), text: "Here." }),
        "invalid",
      );
    }
  });
});
