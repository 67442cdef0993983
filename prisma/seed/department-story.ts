import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { Actor } from "@/lib/auth/permissions";
import { actorOf } from "@/lib/auth/visit";
import { db } from "@/lib/db/client";
import { acceptDesignation, proposeDesignation } from "@/lib/designations/mutations";
import { attachEvidence } from "@/lib/evidence/mutations";
import { takeIn } from "@/lib/evidence/upload";
import { draftAnswers, pointsToAnswer } from "@/lib/plans/draft";
import { saveReply, saveSection } from "@/lib/plans/mutations";
import { draftFingerprint } from "@/lib/plans/rules";
import { submitPlan } from "@/lib/plans/submit";
import {
  acceptSubmission,
  returnSubmission,
  writeComment,
  writeInternalComment,
} from "@/lib/reviews/mutations";
import { departmentEmail } from "./demonstration";
import type { PlanSection } from "./plan-text";
import type { ReturnPoint, SectionSaved, StoryComment, StoryEntry } from "./story";

const protocolOf = (abbreviation: string) =>
  `${abbreviation}: what staff at a public counter do

1. Ask who the visitor is, which agency sends them, and what they ask for.
2. Ask for the paper. Read whether a judge signed it. Do not decide on it.
3. Call the site supervisor; the supervisor calls the liaison.
4. Doors marked for staff stay closed unless the supervisor opens them.
5. Write down the time, the agency and what was asked. Write down no visitor's or resident's name.
`;

/** One department's part in the story: its people write, file and answer; its reviewer returns, accepts and comments. */
export class DepartmentStory {
  readonly #proposals: { email: string; designationId: string }[] = [];

  constructor(
    private readonly entry: StoryEntry,
    private readonly departmentId: string,
    private readonly plan: Map<string, PlanSection>,
    private readonly reviewer: Actor,
    private readonly passwordHash: string,
  ) {}

  async propose(): Promise<void> {
    const { abbreviation, liaison, alternate } = this.entry;
    const head = await this.#actor(departmentEmail("head", abbreviation));
    for (const [role, person] of [["liaison", liaison] as const, ["alternate", alternate] as const]) {
      if (!person) continue;
      const email = departmentEmail(role, abbreviation);
      const { designationId } = await proposeDesignation(head, {
        departmentId: this.departmentId,
        role,
        name: person.name,
        email,
      });
      await db.user.update({ where: { email }, data: { passwordHash: this.passwordHash } });
      this.#proposals.push({ email, designationId });
    }
  }

  async accept(): Promise<void> {
    for (const { email, designationId } of this.#proposals)
      await acceptDesignation(await this.#actor(email), { designationId });
  }

  async save(saved: SectionSaved, rewritten: boolean): Promise<void> {
    const section = this.plan.get(saved.requirementKey);
    if (!section) throw new Error(`${this.entry.abbreviation} has no text for ${saved.requirementKey}`);
    const { text, language, nonAnswer } = rewritten
      ? section.current
      : (section.firstFiling ?? section.current);
    const draft = await db.draftSection.findFirstOrThrow({
      where: { plan: { departmentId: this.departmentId }, requirement: { key: saved.requirementKey } },
    });
    await saveSection(await this.#liaison(), {
      planId: draft.planId,
      requirementId: draft.requirementId,
      version: draft.version,
      text,
      language,
      nonAnswer: nonAnswer ?? null,
      complete: !saved.unfinished,
    });
    if (saved.requirementKey === "preparedness" && !rewritten) await this.#attachProtocol(draft);
  }

  /** A file at the section on sites, as most departments have one. */
  async #attachProtocol({ planId, requirementId }: { planId: string; requirementId: string }): Promise<void> {
    const liaison = await this.#liaison();
    const text = Readable.from([Buffer.from(protocolOf(this.entry.abbreviation))]);
    const ticket = await takeIn(liaison, text, "Site protocol.txt");
    await attachEvidence(liaison, { planId, requirementId, ticket });
  }

  async submit(changeNote?: string): Promise<void> {
    const plan = await this.#plan();
    const [answers, points] = [await draftAnswers(db, plan.id), await pointsToAnswer(db, plan.id)];
    await submitPlan(await this.#liaison(), {
      planId: plan.id,
      idempotencyKey: randomUUID(),
      checked: draftFingerprint(answers, points),
      changeNote,
    });
  }

  async giveBack(points: ReturnPoint[]): Promise<void> {
    const submission = await this.#submission();
    const requirements = new Map(
      submission.answers.map(({ requirement }) => [requirement.key, requirement.id]),
    );
    await returnSubmission(this.reviewer, {
      submissionId: submission.id,
      sha256: submission.sha256,
      points: points.map(({ requirementKey, text }) => ({
        requirementId: requirements.get(requirementKey) as string,
        text,
      })),
    });
  }

  async resubmit(replies: string[], changeNote: string): Promise<void> {
    const plan = await this.#plan();
    for (const [index, point] of (await pointsToAnswer(db, plan.id)).entries()) {
      await saveReply(await this.#liaison(), {
        pointId: point.pointId,
        text: replies[index] ?? "",
        version: point.version,
      });
    }
    await this.submit(changeNote);
  }

  async approve(note: string): Promise<void> {
    const submission = await this.#submission();
    await acceptSubmission(this.reviewer, { submissionId: submission.id, sha256: submission.sha256, note });
  }

  async comment({ by, audience, text }: StoryComment): Promise<void> {
    const plan = await this.#plan();
    const write = audience === "internal" ? writeInternalComment : writeComment;
    await write(by === "reviewer" ? this.reviewer : await this.#liaison(), { planId: plan.id, text });
  }

  #plan() {
    return db.plan.findFirstOrThrow({ where: { departmentId: this.departmentId } });
  }

  #submission() {
    return db.submission.findFirstOrThrow({
      where: { plan: { departmentId: this.departmentId } },
      orderBy: { number: "desc" },
      include: { answers: { select: { requirement: { select: { id: true, key: true } } } } },
    });
  }

  #liaison(): Promise<Actor> {
    return this.#actor(departmentEmail("liaison", this.entry.abbreviation));
  }

  async #actor(email: string): Promise<Actor> {
    const { id } = await db.user.findUniqueOrThrow({ where: { email } });
    return (await actorOf(id)) as Actor;
  }
}
