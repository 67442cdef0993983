import { z } from "zod";
import { expectedCounts, rowsOf } from "@/lib/imports/input";
import { mostRows } from "@/lib/imports/limits";
import { emailAddress, id, line, requiredText } from "@/lib/platform/text";
import { languageTag, seenVersion } from "@/lib/registers/input";
import { firmChoices } from "./rules";

/** The most contracts a message goes to at once; the rest follow. */
export const mostAtOnce = 500;

const day = z.iso
  .date({ error: "errors.text.day" })
  .refine((on) => on >= "1980-01-01" && on < "2200-01-01", { error: "contractors.error.day" });

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());

/** As the City writes contract numbers: capitals, single spaces. */
export const contractNumber = (value: string) =>
  value.normalize("NFC").trim().toUpperCase().replace(/\s+/g, " ");

const number = line(60, "contractors.error.number").transform(contractNumber);

const facts = {
  number,
  contractor: line(200, "contractors.error.contractor"),
  sites: line(500, "contractors.error.sites"),
  startsOn: day,
  endsOn: optional(day),
  contactName: optional(line(200)),
  contactEmail: optional(emailAddress),
  language: languageTag,
  clause: z.boolean({ error: "contractors.error.clause" }),
};

const inOrder = {
  check: ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }) =>
    endsOn === null || !day.safeParse(startsOn).success || endsOn >= startsOn,
  said: { path: ["endsOn"], error: "contractors.error.ends" },
};

export const addInput = z.strictObject({ departmentId: id, ...facts }).refine(inOrder.check, inOrder.said);

export const changeInput = z
  .strictObject({
    contractId: id,
    version: seenVersion,
    ...facts,
    /** Asked where the contractor's name is another; see `isAnotherFirm`. */
    firm: z.enum(firmChoices, { error: "contractors.error.firm" }).optional(),
  })
  .refine(inOrder.check, inOrder.said);

/** A row of a file of contracts; `department` is an abbreviation. */
export const contractRow = z
  .strictObject({ department: line(20, "contractors.error.department"), ...facts })
  .refine(inOrder.check, inOrder.said);

export type ContractFileRow = z.output<typeof contractRow>;

/** What a contract is recognised by in a file. */
export const contractKey = ({ department, number }: { department: string; number: string }) =>
  `${department}\n${number}`;

export const importInput = z.strictObject({
  rows: rowsOf(contractRow, { most: mostRows, key: contractKey, error: "contractors.error.repeated" }),
  expected: expectedCounts.optional(),
});

const contractIds = z
  .array(id, { error: "contractors.error.nobody" })
  .min(1, { error: "contractors.error.nobody" })
  .max(mostAtOnce, { error: "contractors.error.too-many" });

export const sendInput = z.strictObject({
  contractIds,
  reminder: z.boolean(),
  /** When the sender saw the list. */
  previewedAt: z.iso.datetime({ offset: true, error: "errors.malformed" }).transform((at) => new Date(at)),
});

/** How, when and in which language a notice went another way than by e-mail. */
export const recordedSending = {
  channel: z.enum(["post", "hand"], { error: "contractors.error.channel" }),
  sentOn: day,
  /** The language the notice was written in. */
  language: languageTag,
};

export const linkInput = z.strictObject({ contractId: id });

/** A link's token as it stands in an address. What does not look like one is no link. */
export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/, { error: "errors.not-found" });

const person = {
  name: line(120, "contractors.error.name"),
  title: line(120, "contractors.error.title"),
};

export const acknowledgeInput = z.strictObject({
  token: linkToken,
  ...person,
  confirmed: z.literal(true, { error: "contractors.error.confirm" }),
});

export const recordAcknowledgementInput = z.strictObject({
  contractId: id,
  ...person,
  on: day,
  language: languageTag,
});

export const withdrawAcknowledgementInput = z.strictObject({
  acknowledgementId: id,
  reason: requiredText(1_000, "registers.error.reason"),
});

export const writeTextInput = z.strictObject({
  language: languageTag,
  subject: line(150, "contractors.error.subject"),
  body: requiredText(8_000, "contractors.error.body"),
  confirmation: line(500, "contractors.error.confirmation"),
  /** The newest version its writer saw; 0 for the first in a language. */
  number: z.int({ error: "errors.malformed" }).min(0).max(1_000_000),
});
