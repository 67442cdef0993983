import { z } from "zod";

export const recordTrailExportInput = z.strictObject({
  filter: z.record(z.string().max(40), z.string().max(200)),
  rows: z.int().min(0),
  asOf: z.iso.datetime(),
  whole: z.boolean(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
