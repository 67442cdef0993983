import { randomBytes } from "node:crypto";
import type { Actor } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { attachEvidence } from "@/lib/evidence/mutations";
import { takeIn } from "@/lib/evidence/upload";
import { planOf } from "./filing";

/** A PDF nobody else has. */
export const newPdf = () =>
  Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(64), Buffer.from("\n%%EOF\n")]);

/** The ticket of a file this person sent. */
export const ticketOf = (actor: Actor, bytes: Buffer = newPdf(), name = "protocol.pdf") =>
  takeIn(
    actor,
    (async function* () {
      yield bytes;
    })(),
    name,
  );

/** The section with this number of the plan of the actor's department. */
export async function placeOf(actor: Actor, number = 1) {
  const plan = await planOf(actor);
  const { requirementId } = await db.draftSection.findFirstOrThrow({
    where: { planId: plan.id, requirement: { number } },
  });
  return { planId: plan.id, requirementId };
}

/** Sends a file and attaches it to a section of the actor's plan. */
export async function attached(actor: Actor, number = 1, bytes?: Buffer, name?: string) {
  return attachEvidence(actor, {
    ...(await placeOf(actor, number)),
    ticket: await ticketOf(actor, bytes, name),
  });
}
