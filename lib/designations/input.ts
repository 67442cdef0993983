import { z } from "zod";
import { DesignationRole } from "@/lib/db/generated/enums";
import { emailAddress, id, line } from "@/lib/platform/text";

export const proposeInput = z.strictObject({
  departmentId: id,
  role: z.enum(DesignationRole, { error: "errors.not-understood" }),
  name: line(200, "designations.error.name"),
  email: emailAddress,
});

export const designationInput = z.strictObject({ designationId: id });
