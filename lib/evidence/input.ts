import { z } from "zod";
import { ScanState } from "@/lib/db/generated/enums";
import { id } from "@/lib/platform/text";

const ticket = z.string({ error: "errors.malformed" }).max(4_000, { error: "errors.malformed" });

/** Where evidence stands: so far a section of a plan. */
export const placeInput = { planId: id, requirementId: id };

export const attachEvidenceInput = z.strictObject({ ...placeInput, ticket });

export const addEvidenceVersionInput = z.strictObject({ evidenceId: id, ticket });

export const linkEvidenceInput = z.strictObject({ ...placeInput, evidenceId: id });

export const removeEvidenceInput = z.strictObject({ linkId: id });

export const recordScanInput = z.strictObject({
  sha256: z.string(),
  scan: z.enum(ScanState),
  reason: z.string().nullable(),
});

export const recordBundleInput = z.strictObject({
  planId: id,
  files: z.int(),
  sha256: z.string(),
});
