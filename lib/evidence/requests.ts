import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";
import { type Actor, couldEver } from "@/lib/auth/permissions";
import { forbidden, notFound, Refusal } from "@/lib/platform/errors";
import { everyKind } from "./kinds";
import { addEvidenceVersion, attachEvidence } from "./mutations";
import { backTo } from "./notice";
import { type PlaceId, placeIds, placeOf } from "./places";
import { type Destination, kindsTaken } from "./queries";
import { fileNameOf, largestFile, mostFiles } from "./rules";
import { takeIn } from "./upload";

type Fields = { get(name: string): string | null | undefined };

/** The destination that an address or a form names, or null when it names none. Throws not found for half of one. */
function destinationOf(fields: Fields): Destination | null {
  const evidenceId = fields.get("evidenceId");
  if (evidenceId) return { evidenceId };
  const ids = (Object.keys(placeIds) as PlaceId[]).flatMap((id) => {
    const value = fields.get(id);
    return value ? [[id, value]] : [];
  });
  if (ids.length === 0) return null;
  const place = placeOf(Object.fromEntries(ids));
  if (!place) throw notFound();
  return place;
}

const attach = (actor: Actor, to: Destination, ticket: string) =>
  "evidenceId" in to
    ? addEvidenceVersion(actor, { ...to, ticket })
    : attachEvidence(actor, { ...to.ids, ticket });

/** Who sends, and the kinds of file that the destination takes. */
async function refuseStrangers(actor: Actor | null, to: Destination | null) {
  if (!actor) throw new Refusal("signed-out", { key: "errors.signed-out" });
  if (!couldEver(actor, "evidence.attach")) throw forbidden();
  const takes = to ? await kindsTaken(actor, to) : everyKind;
  if (!takes) throw notFound();
  return { actor, takes };
}

/** Reads what nobody wants to its end: a sender cut off midway would not see the answer. */
async function drain(body: AsyncIterable<unknown>) {
  try {
    for await (const _ of body);
  } catch {}
}

/**
 * One file as the body of a request. Its address names the file (`name`), where it goes, and, where the sender could
 * compute it, its hash (`sha256`). Without a destination the answer is the ticket with which it can be attached.
 */
export async function takeBody(request: Request, who: () => Promise<Actor | null>) {
  const address = new URL(request.url).searchParams;
  const body = (request.body ?? Readable.from([])) as AsyncIterable<Uint8Array>;
  let to: Destination | null;
  let sender: Awaited<ReturnType<typeof refuseStrangers>>;
  try {
    to = destinationOf(address);
    sender = await refuseStrangers(await who(), to);
  } catch (error) {
    await drain(body);
    throw error;
  }
  const length = request.headers.get("content-length");
  const { actor, takes } = sender;
  const declared = {
    size: length ? Number(length) : undefined,
    sha256: address.get("sha256")?.toLowerCase(),
  };
  const ticket = await takeIn(actor, body, address.get("name") ?? "", declared, takes);
  return to ? attach(actor, to, ticket) : { ticket };
}

/** What became of the files of a form. */
export type FormOutcome = {
  attached: number;
  refused: Refusal[];
  /** What the file is called that was refused first; null where none is named. */
  file: string | null;
  version: boolean;
  back: string;
};

/** The files of a form posted without JavaScript, taken in one after the other as they arrive. */
export async function takeForm(request: Request, who: () => Promise<Actor | null>): Promise<FormOutcome> {
  const fields = new Map<string, string>();
  const refused: Refusal[] = [];
  const work: Promise<void>[] = [];
  let attached = 0;
  let file: string | null = null;
  const parser = parserFor(request);
  const person = who();
  // Who nobody asks for, as in a form without a file, may fail unheard.
  person.catch(() => undefined);
  parser.on("field", (name, value) => fields.set(name, value));
  parser.on("filesLimit", () =>
    refused.push(new Refusal("invalid", { key: "evidence.error.too-many", values: { most: mostFiles } })),
  );
  parser.on("file", (_, part, fileName) => {
    const bytes = ownStream(part);
    const one = async () => {
      if (!fileName) return drain(bytes);
      try {
        const to = destinationOf(fields);
        const { actor, takes } = await refuseStrangers(await person, to);
        if (!to) throw notFound();
        await attach(actor, to, await takeIn(actor, bytes, fileName, {}, takes));
        attached += 1;
      } catch (error) {
        await drain(bytes);
        if (refused.length === 0) file = fileNameOf(fileName);
        refused.push(plain(error));
      }
    };
    work.push(one());
  });
  try {
    await pipeline(Readable.fromWeb(request.body as never), parser);
  } catch (error) {
    refused.push(plain(error));
  }
  await Promise.all(work);
  if (attached === 0 && refused.length === 0)
    refused.push(new Refusal("invalid", { key: "evidence.error.none" }));
  return { attached, refused, file, version: fields.has("evidenceId"), back: backTo(fields.get("back")) };
}

/** Throws `malformed` for a form that does not say where its parts end. */
function parserFor(request: Request) {
  try {
    return new Busboy({
      headers: { "content-type": request.headers.get("content-type") ?? "" },
      limits: { files: mostFiles, fields: 10, fieldSize: 2_000, fileSize: largestFile + 1 },
    });
  } catch {
    throw new Refusal("malformed", { key: "errors.malformed" });
  }
}

/** A part as a stream that may fail before anybody reads it: a form cut off midway must not end the server. */
function ownStream(part: Readable): Readable {
  const own = new PassThrough();
  own.on("error", () => undefined);
  part.on("error", (error) => own.destroy(error));
  return part.pipe(own);
}

/** What is no refusal is a form that came to no proper end, or a fault of ours. */
function plain(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (/multipart|premature|aborted|end of form/i.test(String(error)))
    return new Refusal("invalid", { key: "errors.file.cut" });
  console.error(error);
  return new Refusal("unavailable", { key: "errors.unexpected" });
}
