import { z } from "zod";
import { NonAnswer, RequirementKind } from "@/lib/db/generated/enums";
import { deadlineRule } from "@/lib/deadlines/input";
import { id, languageTag, line, requiredText } from "@/lib/platform/text";

const key = z.string().regex(/^[a-z0-9]+([_-][a-z0-9]+)*$/);

export const planPrompt = z.strictObject({ key, label: line(200), help: requiredText(1000) });
export type PlanPrompt = z.output<typeof planPrompt>;

export const appliesTo = z.union([
  z.strictObject({ all: z.literal(true) }),
  z.strictObject({ departments: z.array(z.string().min(1)).min(1) }),
]);

const requirement = z.strictObject({
  number: z.int().min(1).max(999),
  key,
  kind: z.enum(RequirementKind),
  title: line(300),
  text: requiredText(20_000),
  citation: line(500),
  sourceUrl: z.url({ protocol: /^https?$/ }),
  continuing: z.boolean(),
  /** Without any, readers see what its kind asks, in their own language. */
  prompts: z.array(planPrompt).max(20).default([]),
  nonAnswers: z.array(z.enum(NonAnswer)),
  evidenceRule: requiredText(1000),
  appliesTo: appliesTo.default({ all: true }),
  deadlineRule,
});

/** A whole directive as it is to be published: the first version of any directive has this shape. */
export const directiveContent = z.strictObject({
  key,
  number: line(100),
  title: line(300),
  issuer: line(200),
  signedOn: z.iso.date(),
  zone: z.string().refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone)),
  language: languageTag("registers.error.language"),
  summary: requiredText(5000),
  sources: z.array(z.string().min(1)),
  requirements: z
    .array(requirement)
    .min(1)
    .max(200)
    .refine((list) => new Set(list.map((one) => one.key)).size === list.length)
    .refine((list) => new Set(list.map((one) => one.number)).size === list.length),
});

export type DirectiveContent = z.output<typeof directiveContent>;

/** A published directive for a department it does not apply to yet, and why. */
export const applyDirectiveInput = z.strictObject({
  departmentId: id,
  directive: key,
  reason: requiredText(2_000, "directives.error.reason"),
});
