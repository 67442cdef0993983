import { bulkAct } from "@/lib/registers/bulk";
import { decideRecommendations, restoreRecommendations, withdrawRecommendations } from "./mutations";

/** What can be done to several recommendations at once. */
export const bulkActs = {
  withdraw: bulkAct(withdrawRecommendations, {}),
  restore: bulkAct(restoreRecommendations, {}),
  review: bulkAct(decideRecommendations, { status: "under_review" }),
  adopt: bulkAct(decideRecommendations, { status: "adopted" }),
  decline: bulkAct(decideRecommendations, { status: "declined" }),
};
