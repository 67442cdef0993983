import type { RecommendationStatus } from "@/lib/db/generated/enums";

/** What the Mayor's Office may make of a recommendation, from where it stands. */
export const moves = {
  proposed: ["under_review", "adopted", "declined"],
  under_review: ["adopted", "declined"],
  adopted: ["under_review"],
  declined: ["under_review"],
} as const satisfies Record<RecommendationStatus, readonly RecommendationStatus[]>;

/** Whether the department may still change its words: not once it is decided. */
export const changeable: readonly RecommendationStatus[] = ["proposed", "under_review"];

/** The states from which one is reached. */
export const statesBefore = (to: RecommendationStatus): RecommendationStatus[] =>
  (Object.keys(moves) as RecommendationStatus[]).filter((from) =>
    (moves[from] as readonly RecommendationStatus[]).includes(to),
  );
