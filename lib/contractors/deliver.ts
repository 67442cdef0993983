import { z } from "zod";
import { installationActor } from "@/lib/auth/installation-actor";
import { db } from "@/lib/db/client";
import { DeliveryState } from "@/lib/db/generated/enums";
import { deliverSoon, type Sender } from "@/lib/deliveries/outbox";
import { dayOf } from "@/lib/i18n/instant";
import { cityNow } from "@/lib/platform/clock";
import { mutation, nothingChanged } from "@/lib/platform/mutation";
import { about } from "./event";
import { makeToken, noticeLink } from "./notice";
import { contractsOf } from "./queries";
import { lateHurdleOf } from "./rules";

const recordInput = z.strictObject({
  deliveryId: z.uuid(),
  state: z.enum(["sent", "failed", "unclear", "dropped"]),
  answer: z.string().max(1_000),
});

/** Records what became of the e-mail of a notice, with the server's words. The installation's own write. */
export const recordDelivery = mutation({
  permission: "delivery.record",
  input: recordInput,
  subject: async (tx, { deliveryId }) => {
    const notice = await tx.contractNotice.findUnique({
      where: { deliveryId },
      select: { id: true, contract: { select: { id: true, number: true, departmentId: true } } },
    });
    return notice && { ...notice, departmentId: notice.contract.departmentId };
  },
  change: async ({ tx, now, input: { deliveryId, state, answer }, subject: { id, contract } }) => {
    const { count } = await tx.delivery.updateMany({
      where: { id: deliveryId, state: DeliveryState.sending },
      data: { state, answer, settledAt: now },
    });
    if (count === 0) return { result: {}, audit: nothingChanged };
    if (state === "sent") {
      await tx.contractNotice.update({ where: { id }, data: { sentOn: new Date(dayOf(now)) } });
    }
    return {
      result: {},
      audit: {
        ...about(state === "sent" ? "notice.delivered" : "notice.not-delivered", contract),
        details: { contract: contract.number, answer },
      },
    };
  },
});

const sender: Sender = {
  hurdle: async (message) => {
    const notice = await db.contractNotice.findUniqueOrThrow({
      where: { deliveryId: message.id },
      select: { contractId: true, supersededAt: true },
    });
    const [contract] = await contractsOf(db, [notice.contractId]);
    const { toAddress } = message;
    return contract ? lateHurdleOf(contract, { toAddress, superseded: notice.supersededAt !== null }) : null;
  },
  linkFor: async ({ id, language }) => {
    const { contractId, textId } = await db.contractNotice.findUniqueOrThrow({ where: { deliveryId: id } });
    return noticeLink(await makeToken(db, { contractId, textId, now: await cityNow(db) }), language);
  },
  settled: async ({ id }, { state, answer }) => {
    await recordDelivery(installationActor, { deliveryId: id, state, answer });
  },
};

/** Begins to hand over every notice that waits; returns at once. */
export const deliverNotices = (): void => deliverSoon(sender);
