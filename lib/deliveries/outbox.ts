import { db, type Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { DeliveryState } from "@/lib/db/generated/enums";
import { type Handover, type Mailer, mailer } from "@/lib/platform/mail";
import { ourFault } from "./labels";

/** A message as it is written, before the link that ends it. */
export type Message = {
  /** Given by the writer, so that what it is about can point to it. */
  id: string;
  toName: string;
  toAddress: string;
  language: string;
  subject: string;
  text: string;
};

/** Whether messages are handed over at all; otherwise they are kept and shown. */
export const mailIsConfigured = (): boolean => mailer() !== null;

/** How a delivery stands, as SQL: one that has been handed over for ten minutes was cut off, and nobody knows how far. */
export const deliveryState = (m: Prisma.Sql) => Prisma.sql`
  case when ${m}.state = 'sending' and ${m}.claimed_at < (select city_now()) - interval '10 minutes' then 'unclear' else ${m}.state::text end`;

/** The same of the row called `alias`, for statements that are put together as text. */
export const deliveryStateOf = (alias: string): string => deliveryState(Prisma.raw(alias)).sql;

/** Puts messages in the outbox, in the transaction that decides to send them. Without a mail server they are kept. */
export async function enqueue(tx: Transaction, messages: readonly Message[], now: Date): Promise<void> {
  const state: DeliveryState = mailIsConfigured() ? "queued" : "kept";
  await tx.delivery.createMany({ data: messages.map((message) => ({ ...message, state, createdAt: now })) });
}

/** What the noun whose messages these are adds: the secret link that ends a message, and the record of what became of it. */
export type Sender = {
  /**
   * Weighs a message again now that its turn has come, and makes the link that ends it; nothing may change between the
   * two. Or why it is not sent after all, in a word of that noun's own.
   */
  prepare: (message: Message) => Promise<{ link: string } | { hurdle: string }>;
  settled: (
    message: Message,
    handover: { state: "sent" | "failed" | "unclear" | "dropped"; answer: string },
  ) => Promise<void>;
};

/** What became of a message that is not sent after all. */
type Dropped = { state: "dropped"; answer: string };

/** The most of a server's words that is kept, in characters. */
export const longestAnswer = 1_000;

/** Messages handed over at once, and how often in a row no server may be found before the rest fail with its words. */
const atOnce = 4;
const mostUnreachable = 3;

let underWay: Promise<void> = Promise.resolve();

/** Begins to hand over everything that waits, after what is under way; returns at once. */
export function deliverSoon(sender: Sender): void {
  underWay = underWay.then(() => deliver(sender)).catch((error) => console.error(error));
}

/** Resolves when nothing is being handed over any more. */
export const deliveriesDone = (): Promise<void> => underWay;

/**
 * Hands over what waits, outside any transaction. Each message is claimed by one statement before it leaves, so that
 * no two servers send it, and then weighed again; one whose server stopped meanwhile is never sent again by itself.
 * Without a mail server, what waits since there was one is kept.
 */
async function deliver(sender: Sender): Promise<void> {
  const send = mailer();
  if (!send) {
    await db.delivery.updateMany({ where: { state: "queued" }, data: { state: "kept" } });
    return;
  }
  const unreachable = { count: 0 };
  await Promise.all(Array.from({ length: atOnce }, () => work(send, sender, unreachable)));
}

async function work(send: Mailer, sender: Sender, unreachable: { count: number }): Promise<void> {
  let last = null as Handover | Dropped | null;
  for (let message = await claim(); message; message = await claim()) {
    const given: Handover | Dropped =
      last?.state === "unreachable" && unreachable.count >= mostUnreachable
        ? last
        : await handOver(send, sender, message);
    unreachable.count = given.state === "unreachable" ? unreachable.count + 1 : 0;
    last = given;
    await settle(sender, message, given);
  }
}

/** Has it recorded what became of a message. One whose record fails is unclear from then on; the others go on. */
async function settle(
  sender: Sender,
  message: Message,
  { state, answer }: Handover | Dropped,
): Promise<void> {
  try {
    await sender.settled(message, {
      state: state === "unreachable" ? "failed" : state,
      answer: answer.slice(0, longestAnswer),
    });
  } catch (error) {
    console.error(error);
  }
}

async function handOver(send: Mailer, sender: Sender, message: Message): Promise<Handover | Dropped> {
  const { id, toName, toAddress, language, subject, text } = message;
  let prepared: Awaited<ReturnType<Sender["prepare"]>>;
  try {
    prepared = await sender.prepare(message);
  } catch (error) {
    console.error(error);
    return { state: "failed", answer: ourFault };
  }
  if ("hurdle" in prepared) return { state: "dropped", answer: prepared.hurdle };
  return send({
    id,
    to: { name: toName, address: toAddress },
    language,
    subject,
    text: `${text}\n${prepared.link}\n`,
  });
}

/** Takes the oldest message that waits, or null when none does. */
async function claim(): Promise<Message | null> {
  const [message] = await db.$queryRaw<Message[]>(Prisma.sql`
    update deliveries set state = 'sending', claimed_at = city_now()
    where id = (select id from deliveries where state = 'queued' order by created_at, id limit 1 for update skip locked)
    returning id, to_name as "toName", to_address as "toAddress", language, subject, text`);
  return message ?? null;
}
