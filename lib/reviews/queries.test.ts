import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, can } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { assignDepartments } from "@/lib/people/mutations";
import { moveClockTo } from "@/lib/platform/demonstration-clock";
import { afterDeadline, buildCity, type City, fresh } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { answerPoints, completeDraft, planOf, submit } from "@/lib/testing/filing";
import {
  acceptSubmission,
  returnSubmission,
  undoDecision,
  writeComment,
  writeInternalComment,
} from "./mutations";
import { getDecisionTold, getReview, listComments, listDecisions } from "./queries";
import { listQueue, listReviewers, nextWaiting } from "./queue";
import { queueFilter, undoable } from "./rules";

await testDatabase();

let city: City;
let rap: string;
let lapl: string;
let second: string;
let returned: string;

beforeAll(async () => {
  city = await buildCity();
  rap = await file(city.liaison, "First text.");
  const { id: requirementId } = await db.requirement.findFirstOrThrow({ where: { number: 2 } });
  const points = [{ requirementId, text: "Name the contracts." }];
  ({ decisionId: returned } = await returnSubmission(city.reviewer, { ...(await hash(rap)), points }));
  await answerPoints(city.liaison, "They are named now.");
  await moveClockTo(afterDeadline);
  lapl = await file(city.otherLiaison, "The library's text.");
  second = await file(city.liaison, "Second text.", "Contracts named.");
});

async function file(actor: Actor, words: string, note?: string) {
  await completeDraft(actor, words);
  return (await submit(actor, note)).submissionId;
}

const hash = async (submissionId: string) => {
  const { sha256 } = await db.submission.findUniqueOrThrow({ where: { id: submissionId } });
  return { submissionId, sha256 };
};

const queue = (actor: Actor, address: Record<string, string> = {}) => listQueue(actor, queueFilter(address));

describe("the review queue", () => {
  it("holds the newest filing of each plan, what has waited longest first", async () => {
    const { rows, total, counts } = await queue(city.administrator);
    expect(rows.map((row) => [row.reference, row.number, row.onTime])).toEqual([
      ["ED-12-LAPL-1", 1, false],
      ["ED-12-RAP-2", 2, false],
    ]);
    expect(total).toBe(2);
    expect(counts).toEqual({ waiting: 2, returned: 0, accepted: 0, all: 2 });
    expect(await nextWaiting(city.administrator)).toBe(lapl);
  });

  it("reaches a reviewer's departments only, and nobody else's queue", async () => {
    expect((await queue(city.reviewer)).rows.map((row) => [row.abbreviation, row.mine])).toEqual([
      ["RAP", true],
    ]);
    expect(await nextWaiting(city.reviewer)).toBe(second);
    expect((await queue(city.auditor)).total).toBe(2);
    for (const actor of [city.liaison, city.head, city.stranger]) {
      expect((await queue(actor)).total).toBe(0);
      expect(await nextWaiting(actor)).toBeNull();
    }
  });

  it("puts the reader's own departments before what has waited longer elsewhere", async () => {
    const everywhere: Actor = { ...city.administrator, id: city.reviewer.id };
    expect((await queue(everywhere)).rows.map((row) => row.reference)).toEqual([
      "ED-12-RAP-2",
      "ED-12-LAPL-1",
    ]);
  });

  it("is narrowed by reviewer and state, and by nothing it does not understand", async () => {
    const references = async (address: Record<string, string>) =>
      (await queue(city.administrator, address)).rows.map((row) => row.reference);
    expect(await references({ reviewer: city.reviewer.id })).toEqual(["ED-12-RAP-2"]);
    expect(await references({ reviewer: "nobody" })).toEqual(["ED-12-LAPL-1"]);
    expect(await references({ state: "accepted" })).toEqual([]);
    expect(await references({ state: "draft", reviewer: "' or true --", page: "0" })).toHaveLength(2);
    expect(await references({ page: "9" })).toEqual([]);
  });

  it("offers reviewers to filter by only to who reaches the whole city", async () => {
    expect(await listReviewers(city.auditor)).toEqual([{ id: city.reviewer.id, name: city.reviewer.name }]);
    expect(await listReviewers(city.reviewer)).toEqual([]);
  });
});

describe("one filing", () => {
  it("comes with its requirements in order and the filing before it", async () => {
    const review = await getReview(city.reviewer, second);
    expect(review).toMatchObject({
      reference: "ED-12-RAP-2",
      number: 2,
      onTime: false,
      changeNote: "Contracts named.",
      newest: { id: second },
      previous: { id: rap, reference: "ED-12-RAP-1" },
      status: "submitted",
    });
    expect(review?.sections.map((section) => section.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(review?.sections[1]).toMatchObject({ text: "Second text.", before: { text: "First text." } });
    expect(await getReview(city.reviewer, rap)).toMatchObject({ newest: { id: second }, previous: null });
  });

  it("is not there for who cannot reach it, nor under an id that is none", async () => {
    expect(await getReview(city.auditor, lapl)).not.toBeNull();
    expect(await getReview(city.reviewer, lapl)).toBeNull();
    for (const actor of [city.liaison, city.head, city.stranger])
      expect(await getReview(actor, rap)).toBeNull();
    for (const id of ["next-one", "", "0", `${rap}'`])
      expect(await getReview(city.administrator, id)).toBeNull();
  });

  it("shows what was asked before with the reply as filed, and that the department has acted", async () => {
    const [decision] = await listDecisions(city.reviewer, (await planOf(city.liaison)).id);
    expect(decision).toMatchObject({
      id: returned,
      reference: "ED-12-RAP-1",
      ofNewest: false,
      departmentActed: true,
      points: [
        {
          text: "Name the contracts.",
          requirementNumber: 2,
          reply: "They are named now.",
          replyReference: "ED-12-RAP-2",
        },
      ],
    });
    expect(await listDecisions(city.liaison, (await planOf(city.liaison)).id)).toEqual([]);
    expect(await listDecisions(city.reviewer, (await planOf(city.otherLiaison)).id)).toEqual([]);
  });

  it("can have its decision undone until the department acts, and tells of it either way", async () => {
    const { decisionId } = await acceptSubmission(city.administrator, await hash(lapl));
    const plan = await planOf(city.otherLiaison);
    const [standing] = await listDecisions(city.administrator, plan.id);
    expect(standing && undoable(plan, standing)).toBe(true);
    expect(await getDecisionTold(city.administrator, decisionId)).toMatchObject({
      undone: false,
      canDecide: true,
    });
    expect(await getDecisionTold(city.auditor, decisionId)).toMatchObject({ canDecide: false });
    expect(await getDecisionTold(city.reviewer, decisionId)).toBeNull();
    await undoDecision(city.administrator, { decisionId, reason: "Not read yet." });
    const [undone] = await listDecisions(city.administrator, plan.id);
    expect(undone).toMatchObject({ undoReason: "Not read yet.", undoneByName: city.administrator.name });
    expect(undone && undoable(await planOf(city.otherLiaison), undone)).toBe(false);
    expect(await getDecisionTold(city.administrator, decisionId)).toMatchObject({ undone: true });
  });
});

describe("the conversation about a plan", () => {
  beforeAll(async () => {
    const { id: planId } = await planOf(city.liaison);
    await writeComment(city.reviewer, { planId, text: "Thank you for the list." });
    await writeInternalComment(city.reviewer, { planId, text: "Ask Legal about clause 4." });
    await writeComment(city.liaison, { planId, text: "You are welcome." });
  });

  it("gives internal comments to the offices that may read them and never to the department", async () => {
    const { id: planId } = await planOf(city.liaison);
    for (const actor of [city.reviewer, city.administrator, city.auditor]) {
      const heard = await listComments(actor, planId);
      expect(heard.map((comment) => comment.audience)).toEqual(["department", "internal", "department"]);
    }
    for (const actor of [city.liaison, city.alternate, city.head]) {
      const heard = await listComments(actor, planId);
      expect(heard.map((comment) => [comment.text, comment.ofOffice])).toEqual([
        ["Thank you for the list.", true],
        ["You are welcome.", false],
      ]);
    }
    for (const actor of [city.otherLiaison, city.stranger])
      expect(await listComments(actor, planId)).toEqual([]);
  });

  it("follows the permission table when a reviewer's departments change", async () => {
    const { id: planId, departmentId } = await planOf(city.liaison);
    await assignDepartments(city.administrator, { userId: city.reviewer.id, departmentIds: [] });
    const unassigned = await fresh(city.reviewer);
    expect(can(unassigned, "comment.read-internal", { departmentId })).toBe(false);
    expect(await listComments(unassigned, planId)).toEqual([]);
  });
});
