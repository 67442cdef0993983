import { z } from "zod";
import { ScanState } from "@/lib/db/generated/enums";
import { id } from "@/lib/platform/text";
import { type PlaceId, placeIds } from "./places";

const ticket = z.string({ error: "errors.malformed" }).max(4_000, { error: "errors.malformed" });

/** Where evidence stands: the ids of one place; `placeOf` says which. */
const place = Object.fromEntries(Object.keys(placeIds).map((name) => [name, id.optional()])) as Record<
  PlaceId,
  z.ZodOptional<typeof id>
>;

export const attachEvidenceInput = z.strictObject({ ...place, ticket });

export const addEvidenceVersionInput = z.strictObject({ evidenceId: id, ticket });

export const linkEvidenceInput = z.strictObject({ ...place, evidenceId: id });

export const removeEvidenceInput = z.strictObject({ linkId: id });

export const recordScanInput = z.strictObject({
  sha256: z.string(),
  scan: z.enum(ScanState),
  reason: z.string().nullable(),
});

export const recordClearedInput = z.strictObject({ sha256: z.string(), clearingSince: z.date() });

export const recordBundleInput = z.strictObject({
  planId: id,
  rows: z.int(),
  manifest: z.string(),
  sha256: z.string(),
  whole: z.boolean(),
  asOf: z.iso.datetime(),
});
