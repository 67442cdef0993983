import { z } from "zod";
import { OfficeRole } from "@/lib/db/generated/enums";
import { emailAddress, id, line } from "@/lib/platform/text";

export const office = z.enum(OfficeRole, { error: "errors.not-understood" });

export const inviteInput = z.strictObject({ email: emailAddress, name: line(200, "people.error.name"), office });

export const personInput = z.strictObject({ userId: id });

export const changeOfficeInput = z.strictObject({ userId: id, office: office.nullable() });

export const assignInput = z.strictObject({ userId: id, departmentIds: z.array(id).max(5_000) });
