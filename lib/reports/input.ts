import { z } from "zod";

/** The formats a report can be taken in. */
export const compliance = { report: "compliance", formats: ["csv", "xlsx"] } as const;
export const full = { report: "full", formats: ["csv", "xlsx", "json"] } as const;

/** The lists of registers that can be taken as a file, and in which formats. */
export const listNames = [
  "facilities",
  "contractors",
  "activity",
  "services",
  "services-sums",
  "outreach",
] as const;
export type ListName = (typeof listNames)[number];
export const listFormats = ["csv", "xlsx"] as const;

/** Every report there is a file of. */
export type ReportName = typeof compliance.report | typeof full.report | ListName;

export const recordExportInput = z.strictObject({
  report: z.enum([compliance.report, full.report, ...listNames]),
  format: z.enum(full.formats),
  /** The filter as the address carried it. */
  filter: z.record(z.string().max(40), z.string().max(200)),
  rows: z.int().min(0),
  asOf: z.iso.datetime(),
  whole: z.boolean(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
