import { z } from "zod";

/** What somebody was shown before saying yes; storing refuses when it would now do something else. */
export const expectedCounts = z.strictObject({ added: z.int().min(0), changed: z.int().min(0) });
