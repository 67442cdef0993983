import { z } from "zod";
import { id } from "@/lib/platform/text";

export const checkRequirementInput = z.strictObject({ requirementId: id, checked: z.boolean() });
