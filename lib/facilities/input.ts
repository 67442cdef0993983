import { z } from "zod";
import { FacilityKind } from "@/lib/db/generated/enums";
import { expectedCounts, rowsOf } from "@/lib/imports/input";
import { mostRows } from "@/lib/imports/limits";
import { id, line, requiredText, text } from "@/lib/platform/text";
import { languageTag, pastDay, seenVersion } from "@/lib/registers/input";

/** The longest the steps of a protocol may be, and its lists, in characters. */
export const longestSteps = 20_000;
export const longestList = 2_000;

const heads = (least: number, error: string) =>
  z.int({ error }).min(least, { error }).max(100_000, { error });

const dayOfCentury = pastDay("facilities.error.long-ago");

const site = {
  name: line(200, "facilities.error.name"),
  kind: z.enum(FacilityKind, { error: "facilities.error.kind" }),
  address: line(300, "facilities.error.address"),
  contactRole: line(200, "facilities.error.contact"),
  staffToTrain: heads(0, "facilities.error.staff"),
};

export const addInput = z.strictObject({ departmentId: id, ...site });

export const changeInput = z.strictObject({ facilityId: id, version: seenVersion, ...site });

/** A row of a file of sites; `department` is an abbreviation. */
export const siteRow = z.strictObject({ department: line(20, "facilities.error.department"), ...site });

export type SiteRow = z.output<typeof siteRow>;

/** What a site is recognised by in a file: its department and its name, in whatever letters. */
export const siteKey = ({ department, name }: { department: string; name: string }) =>
  `${department}\n${name.toLowerCase()}`;

export const importInput = z.strictObject({
  rows: rowsOf(siteRow, { most: mostRows, key: siteKey, error: "facilities.error.repeated" }),
  expected: expectedCounts.optional(),
});

export const writeInput = z.strictObject({
  facilityId: id,
  /** The number of the newest version its writer saw; 0 when there was none. */
  after: z.int({ error: "errors.malformed" }).min(0).max(2_147_483_646),
  steps: requiredText(longestSteps, "facilities.error.steps"),
  calls: requiredText(longestList, "facilities.error.calls"),
  nonPublic: text(longestList),
  language: languageTag,
});

/** Who approved a protocol, and when. */
export const approval = {
  officialName: line(200, "facilities.error.official-name"),
  officialTitle: line(200, "facilities.error.official-title"),
  approvedOn: dayOfCentury,
};

export const approveInput = z.strictObject({ protocolId: id, ...approval });

/** Why an approval is taken back. */
export const takingBack = { reason: requiredText(2_000, "facilities.error.reason") };

export const takeBackInput = z.strictObject({ approvalId: id, ...takingBack });

export const trainInput = z.strictObject({
  facilityId: id,
  /** Made with the form: what arrives twice is one training. */
  formKey: id.optional(),
  heldOn: dayOfCentury,
  material: requiredText(2_000, "facilities.error.material"),
  staffTrained: heads(1, "facilities.error.trained"),
  language: languageTag,
});
