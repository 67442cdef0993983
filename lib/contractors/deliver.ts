import { z } from "zod";
import { installationActor } from "@/lib/auth/installation-actor";
import { db } from "@/lib/db/client";
import { DeliveryState } from "@/lib/db/generated/enums";
import { allowLong, longTransaction } from "@/lib/db/portions";
import { deliverSoon, longestAnswer, type Sender } from "@/lib/deliveries/outbox";
import { dayOf } from "@/lib/i18n/instant";
import { cityNow } from "@/lib/platform/clock";
import { mutation, nothingChanged } from "@/lib/platform/mutation";
import { about } from "./event";
import { holdContract } from "./hold";
import { makeToken, noticeLink } from "./notice";
import { contractsOf } from "./queries";
import { lateHurdleOf } from "./rules";

const recordInput = z.strictObject({
  deliveryId: z.uuid(),
  state: z.enum(["sent", "failed", "unclear", "dropped"]),
  answer: z.string().max(longestAnswer),
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

/** How long a message waits for whoever writes about its contract, in milliseconds; then it fails. */
const patience = 30_000;

const sender: Sender = {
  // The contract is held, so that it goes to nobody else between being weighed and having the link: a change that comes
  // afterwards finds the link and closes it. Nobody waits for a message, so that it waits for a file that is being stored.
  prepare: ({ id, toAddress, language }) =>
    db.$transaction(async (tx) => {
      await allowLong(tx);
      await tx.$queryRaw`select set_config('lock_timeout', ${String(patience)}, true)`;
      const { contractId } = await tx.contractNotice.findUniqueOrThrow({ where: { deliveryId: id } });
      await holdContract(tx, contractId);
      const { textId, supersededAt } = await tx.contractNotice.findUniqueOrThrow({
        where: { deliveryId: id },
      });
      const [contract] = await contractsOf(tx, [contractId]);
      const superseded = supersededAt !== null;
      const hurdle = contract ? lateHurdleOf(contract, { toAddress, superseded }) : "ended";
      if (hurdle) return { hurdle };
      const token = await makeToken(tx, { contractId, textId, now: await cityNow(tx) });
      return { link: noticeLink(token, language) };
    }, longTransaction),
  settled: async ({ id }, { state, answer }) => {
    await recordDelivery(installationActor, { deliveryId: id, state, answer });
  },
};

/** Begins to hand over every notice that waits; returns at once. */
export const deliverNotices = (): void => deliverSoon(sender);
