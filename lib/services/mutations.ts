import { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { RecommendationStatus } from "@/lib/db/generated/enums";
import { conflict, invalid, ruleBroken } from "@/lib/platform/errors";
import { mutation } from "@/lib/platform/mutation";
import { text } from "@/lib/platform/text";
import { bulkWrite } from "@/lib/registers/bulk";
import { endNone } from "@/lib/registers/end-none";
import { registerOf } from "@/lib/registers/mutations";
import { standingOf } from "@/lib/registers/standing";
import { addInput, changeInput, decideInput } from "./input";
import { statusWords, whyNotMoved } from "./labels";
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

/** The recommendations of these ids, whoever asks, by name. */
const recommendations = (tx: Transaction, ids: readonly string[]) =>
  tx.serviceRecommendation.findMany({
    where: { id: { in: [...ids] } },
    include: { department: { select: { abbreviation: true } } },
    orderBy: [{ service: "asc" }, { id: "asc" }],
  });

const standing = standingOf({
  permission: "register.write",
  table: "service_recommendations",
  named: "recommendationId",
  rows: recommendations,
  name: ({ service }) => service,
  hurdle: ({ status }) => (changeable.includes(status) ? null : { key: "services.error.decided" }),
  event: (row, version, withdrawn) => ({
    ...event(withdrawn ? "recommendation.withdrawn" : "recommendation.restored", row),
    details: { service: row.service, version },
  }),
  register: "services",
});

/** Takes a recommendation back; it stays on record and can be put back. */
export const withdrawRecommendation = standing.one(true);

/** Puts back a recommendation that was taken back. */
export const restoreRecommendation = standing.one(false);

/** Takes several recommendations back. */
export const withdrawRecommendations = standing.several(true);

/** Puts back several recommendations that were taken back. */
export const restoreRecommendations = standing.several(false);

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

/** Moves several recommendations through the Mayor's Office at once; declining gives all of them one reason. */
export const decideRecommendations = bulkWrite({
  permission: "register.decide",
  about: { status: z.enum(RecommendationStatus, { error: "errors.not-understood" }) },
  asks: { reason: text(4_000).optional() },
  rows: recommendations,
  name: ({ service }) => service,
  hurdle: (row, { status }) => {
    if (row.withdrawnAt) return { key: "registers.bulk.why.withdrawn" };
    return statesBefore(status).includes(row.status) ? null : { key: whyNotMoved[row.status] };
  },
  shown: (row, { status }) => ({
    before: { key: statusWords[row.status] },
    after: { key: statusWords[status] },
  }),
  write: async ({ tx, actor, now, input, rows }) => {
    const { status } = input;
    const reason = status === "declined" ? (input.reason ?? "").trim() : null;
    if (reason === "") throw invalid({ reason: { key: "services.error.reason" } });
    const seen = JSON.stringify(rows.map(({ id, version }) => ({ id, version })));
    const moved = await tx.$queryRaw<{ id: string }[]>`
      update service_recommendations r set status = ${status}::recommendation_status, decline_reason = ${reason},
        decided_by_id = ${actor.id}::uuid, decided_at = ${now}, version = r.version + 1, changed_by_id = ${actor.id}::uuid, changed_at = ${now}
      from jsonb_to_recordset(${seen}::jsonb) as seen(id uuid, version int)
      where r.id = seen.id and r.version = seen.version and r.withdrawn_at is null
        and r.status = any(${statesBefore(status)}::recommendation_status[])
      returning r.id`;
    const done = rows.filter(({ id }) => moved.some((row) => row.id === id));
    return {
      done: new Map(done.map(({ id, version }) => [id, { id, version: version + 1 }])),
      audit: done.map((row) => ({
        ...event("recommendation.decided", row),
        details: { service: row.service, version: row.version + 1, from: row.status, to: status, reason },
      })),
    };
  },
});
