import { within } from "@/lib/auth/permissions";
import { mutation } from "@/lib/platform/mutation";
import { recordExportInput } from "./input";

/**
 * Records who took which report out: filter, instant, number of rows and hash. It is written before the
 * end of the file is handed over, and only by what made the file, so it has no address of its own among the writes.
 */
export const recordExport = mutation({
  permission: "report.read",
  input: recordExportInput,
  subject: async (_tx, _input, actor) => {
    const reach = within(actor, "report.read");
    return { departmentId: reach?.[0] ?? null, own: actor.departmentId };
  },
  change: async ({ input, subject }) => ({
    result: {},
    audit: {
      action: "report.exported",
      subjectType: "report",
      subjectId: input.report,
      departmentId: subject.own,
      details: input,
    },
  }),
});
