import type { Actor } from "@/lib/auth/permissions";
import { addOutreach, declareLanguages } from "@/lib/outreach/mutations";
import { seedOutreach } from "./outreach";

/** Declares the languages departments serve and records the outreach that had taken place by `today` (YYYY-MM-DD). */
export async function playOutreach(
  administrator: Actor,
  idOf: Map<string, string>,
  today: string,
): Promise<void> {
  for (const { abbreviation, languages, entries } of seedOutreach) {
    const departmentId = idOf.get(abbreviation) as string;
    await declareLanguages(administrator, { departmentId, languages });
    for (const { reach = null, cost = null, ...entry } of entries.filter(({ heldOn }) => heldOn <= today)) {
      const writtenIn = abbreviation === "CIFD" ? "es" : "en";
      await addOutreach(administrator, { departmentId, writtenIn, reach, cost, ...entry });
    }
  }
}
