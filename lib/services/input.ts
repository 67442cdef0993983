import { z } from "zod";
import { FundingSource, RecommendationStatus } from "@/lib/db/generated/enums";
import { id, line, requiredText, text } from "@/lib/platform/text";
import { languageTag, seenVersion } from "@/lib/registers/input";

/** Whole US dollars, at most a billion; null is not estimated yet. */
const dollars = z
  .int({ error: "services.error.dollars" })
  .min(0, { error: "services.error.dollars" })
  .max(1_000_000_000, { error: "services.error.dollars" })
  .nullable();

const words = {
  service: line(200, "services.error.service"),
  eligible: requiredText(2_000, "services.error.eligible"),
  gap: requiredText(4_000, "services.error.gap"),
  deliveringUnit: line(200, "services.error.unit"),
  oneOffCost: dollars,
  yearlyCost: dollars,
  funding: z.enum(FundingSource, { error: "errors.not-understood" }),
  language: languageTag,
};

export const addInput = z.strictObject({ departmentId: id, ...words });

export const changeInput = z.strictObject({ recommendationId: id, version: seenVersion, ...words });

/** Declining asks for a reason; any other decision has none. */
export const decideInput = z
  .strictObject({
    recommendationId: id,
    version: seenVersion,
    status: z.enum(RecommendationStatus, { error: "errors.not-understood" }),
    reason: text(4_000).optional(),
  })
  .refine(({ status, reason }) => status !== "declined" || Boolean(reason?.trim()), {
    path: ["reason"],
    error: "services.error.reason",
  });
