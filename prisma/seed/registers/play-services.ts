import type { Actor } from "@/lib/auth/permissions";
import { refuseNone, stateNone } from "@/lib/registers/mutations";
import { addRecommendation, decideRecommendation } from "@/lib/services/mutations";
import { seedRecommendations } from "./services";

/** Records the recommended services, and what the Mayor's Office made of them. */
export async function playServices(administrator: Actor, idOf: Map<string, string>): Promise<void> {
  const { statementId } = await stateNone(administrator, {
    departmentId: idOf.get("EWDD") as string,
    register: "services",
    language: "en",
    reason: "Our centers already offer what we know to be needed.",
  });
  await refuseNone(administrator, {
    statementId,
    reason:
      "Section 4 of your plan describes a gap in help with wage claims. Please recommend or rule it out by name.",
  });
  for (const { abbreviation, decision, ...words } of seedRecommendations) {
    const { recommendationId } = await addRecommendation(administrator, {
      departmentId: idOf.get(abbreviation) as string,
      language: "en",
      ...words,
    });
    if (decision) await decideRecommendation(administrator, { recommendationId, version: 1, ...decision });
  }
}
