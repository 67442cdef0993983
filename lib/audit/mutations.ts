import { mutation } from "@/lib/platform/mutation";
import { recordTrailExportInput } from "./input";

/**
 * Records who took which part of the trail out: filter, number of events and hash of the file. Only what made the file
 * writes it, before the file's end is handed over, so it has no address of its own among the writes.
 */
export const recordTrailExport = mutation({
  permission: "event.read",
  input: recordTrailExportInput,
  subject: async () => ({}),
  change: async ({ input }) => ({
    result: {},
    audit: {
      action: "report.exported",
      subjectType: "report",
      subjectId: "trail",
      departmentId: null,
      details: { report: "trail", format: "csv", ...input },
    },
  }),
});
