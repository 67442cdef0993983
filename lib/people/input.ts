import { z } from "zod";
import { DesignationRole, OfficeRole } from "@/lib/db/generated/enums";
import { expectedCounts } from "@/lib/imports/input";
import { mostRowsOfCity } from "@/lib/imports/limits";
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

/** One row of a list of people: an office of the city, or a role in the department with that abbreviation. */
export const personRow = z.strictObject({
  email: emailAddress,
  name: line(200, "people.error.name"),
  role: z.enum([...Object.values(OfficeRole), ...Object.values(DesignationRole)], {
    error: "imports.people.role-unknown",
  }),
  department: text(20).transform((value) => value.trim().toUpperCase()),
});

export type PersonRow = z.output<typeof personRow>;

export const importPeopleInput = z.strictObject({
  rows: z.array(personRow).min(1).max(mostRowsOfCity),
  expected: expectedCounts.optional(),
});
