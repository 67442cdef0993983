import type { Transaction } from "@/lib/db/client";
import { conflict, ruleBroken } from "@/lib/platform/errors";
import { mutation } from "@/lib/platform/mutation";
import { endNone } from "@/lib/registers/end-none";
import { registerOf } from "@/lib/registers/mutations";
import { addInput, changeInput, decideInput, recommendationInput } from "./input";
import { changeable, statesBefore } from "./status";

const recommendation = (tx: Transaction, { recommendationId }: { recommendationId: string }) =>
  tx.serviceRecommendation.findUnique({ where: { id: recommendationId } });

type Recommendation = NonNullable<Awaited<ReturnType<typeof recommendation>>>;

const event = <Action extends string>(action: Action, row: Pick<Recommendation, "id" | "departmentId">) => ({
  action,
  subjectType: "register" as const,
  subjectId: row.id,
  departmentId: row.departmentId,
});

/** Adds a service the department recommends. */
export const addRecommendation = mutation({
  permission: "register.write",
  input: addInput,
  subject: registerOf,
  change: async ({ tx, actor, now, input, subject }) => {
    const { departmentId: _, ...words } = input;
    const row = await tx.serviceRecommendation.create({
      data: {
        ...words,
        departmentId: subject.id,
        createdById: actor.id,
        createdAt: now,
        changedById: actor.id,
        changedAt: now,
      },
    });
    return {
      result: { recommendationId: row.id },
      audit: [
        {
          ...event("recommendation.added", row),
          details: { service: row.service, version: row.version },
        },
        ...(await endNone(tx, "services", [subject.id], now)),
      ],
    };
  },
});

/** Changes the words of a recommendation nobody has decided; a version that is not the newest is a conflict. */
export const changeRecommendation = mutation({
  permission: "register.write",
  input: changeInput,
  subject: recommendation,
  change: async ({ tx, actor, now, input, subject }) => {
    const { recommendationId: _, version, ...words } = input;
    if (!changeable.includes(subject.status)) throw ruleBroken({ key: "services.error.decided" });
    const { count } = await tx.serviceRecommendation.updateMany({
      where: { id: subject.id, version, withdrawnAt: null, status: { in: [...changeable] } },
      data: { ...words, version: version + 1, changedById: actor.id, changedAt: now },
    });
    if (count === 0) throw conflict({ key: "registers.error.stale" }, subject);
    return {
      result: { recommendationId: subject.id },
      audit: {
        ...event("recommendation.changed", subject),
        details: { service: words.service, version: version + 1 },
      },
    };
  },
});

/** Takes a recommendation back, or puts one back that was taken back. */
const standing = (withdrawn: boolean) =>
  mutation({
    permission: "register.write",
    input: recommendationInput,
    subject: recommendation,
    change: async ({ tx, actor, now, input: { version }, subject }) => {
      if (!changeable.includes(subject.status)) throw ruleBroken({ key: "services.error.decided" });
      const { count } = await tx.serviceRecommendation.updateMany({
        where: {
          id: subject.id,
          version,
          withdrawnAt: withdrawn ? null : { not: null },
          status: { in: [...changeable] },
        },
        data: {
          withdrawnAt: withdrawn ? now : null,
          version: version + 1,
          changedById: actor.id,
          changedAt: now,
        },
      });
      if (count === 0) throw conflict({ key: "registers.error.stale" });
      return {
        result: { recommendationId: subject.id, version: version + 1 },
        audit: [
          {
            ...event(withdrawn ? "recommendation.withdrawn" : "recommendation.restored", subject),
            details: { service: subject.service, version: version + 1 },
          },
          ...(withdrawn ? [] : await endNone(tx, "services", [subject.departmentId], now)),
        ],
      };
    },
  });

/** Takes a recommendation back; it stays on record and can be put back. */
export const withdrawRecommendation = standing(true);

/** Puts back a recommendation that was taken back. */
export const restoreRecommendation = standing(false);

/** Moves a recommendation through the Mayor's Office; declining says why. */
export const decideRecommendation = mutation({
  permission: "register.decide",
  input: decideInput,
  subject: recommendation,
  change: async ({ tx, actor, now, input, subject }) => {
    const { status, version } = input;
    const reason = status === "declined" ? (input.reason ?? "").trim() : null;
    const { count } = await tx.serviceRecommendation.updateMany({
      where: { id: subject.id, version, withdrawnAt: null, status: { in: statesBefore(status) } },
      data: {
        status,
        declineReason: reason,
        decidedById: actor.id,
        decidedAt: now,
        version: version + 1,
        changedById: actor.id,
        changedAt: now,
      },
    });
    if (count === 0) throw conflict({ key: "registers.error.stale" });
    return {
      result: { recommendationId: subject.id },
      audit: {
        ...event("recommendation.decided", subject),
        details: {
          service: subject.service,
          version: version + 1,
          from: subject.status,
          to: status,
          reason,
        },
      },
    };
  },
});
