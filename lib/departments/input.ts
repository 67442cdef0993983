import { z } from "zod";
import { expectedCounts } from "@/lib/imports/input";
import { mostRowsOfCity } from "@/lib/imports/limits";
import { id, line } from "@/lib/platform/text";

export const departmentRow = z.strictObject({
  abbreviation: line(20, "departments.error.abbreviation").refine(
    (value) => /^[A-Z][A-Z0-9&-]*$/.test(value),
    {
      error: "departments.error.abbreviation",
    },
  ),
  name: line(200, "departments.error.name"),
  kind: line(100, "departments.error.kind"),
  abbreviationSource: line(200, "departments.error.source"),
  aliases: z.array(line(200)).max(50),
  /** First day it counts; for a department known already, left as it is. */
  effectiveFrom: z.iso.date({ error: "errors.text.day" }),
});

export type DepartmentRow = z.output<typeof departmentRow>;

export const importDepartmentsInput = z.strictObject({
  rows: z
    .array(departmentRow)
    .min(1)
    .max(mostRowsOfCity)
    .refine((rows) => new Set(rows.map((row) => row.abbreviation)).size === rows.length, {
      error: "departments.error.repeated",
    }),
  expected: expectedCounts.optional(),
});

const day = z.iso.date({ error: "errors.text.day" });

/** The facts of one department that an administrator keeps. */
export const changeDepartmentInput = z.strictObject({
  departmentId: id,
  name: line(200, "departments.error.name"),
  /** The first day on which it no longer exists (YYYY-MM-DD); left out while it exists. */
  effectiveTo: day.optional(),
  /** The abbreviation of the department that takes over. */
  successor: line(20, "departments.error.successor-unknown").optional(),
});
