import type { z } from "zod";
import type { appliesTo } from "./input";

/** Whether a requirement is asked of a department. */
export const addresses = (scope: z.output<typeof appliesTo>, abbreviation: string): boolean =>
  "all" in scope || scope.departments.includes(abbreviation);
