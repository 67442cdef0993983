import { z } from "zod";
import { OfficeRole } from "@/lib/db/generated/enums";
import { emailAddress, id, line, text } from "@/lib/platform/text";

export const office = z.enum(OfficeRole, { error: "errors.not-understood" });

export const inviteInput = z.strictObject({
  email: emailAddress,
  name: line(200, "people.error.name"),
  office,
});

export const personInput = z.strictObject({ userId: id });

export const deactivateInput = z.strictObject({ userId: id, reason: text(500).optional() });

export const makeAdministratorInput = z.strictObject({ email: emailAddress });

export const changeOfficeInput = z.strictObject({ userId: id, office: office.nullable() });

export const assignInput = z.strictObject({ userId: id, departmentIds: z.array(id).max(5_000) });
