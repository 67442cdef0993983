import { z } from "zod";

/** The formats a report can be taken in. */
export const compliance = { report: "compliance", formats: ["csv", "xlsx"] } as const;
export const full = { report: "full", formats: ["csv", "xlsx", "json"] } as const;

export const recordExportInput = z.strictObject({
  report: z.enum([compliance.report, full.report]),
  format: z.enum(full.formats),
  /** The filter as the address carried it. */
  filter: z.record(z.string().max(40), z.string().max(200)),
  rows: z.int().min(0),
  asOf: z.iso.datetime(),
  whole: z.boolean(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
