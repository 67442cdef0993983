import { Readable } from "node:stream";
import type { Visit } from "@/lib/auth/visit";
import type { ImportList } from "@/lib/db/generated/enums";
import type { MessageKey } from "@/lib/i18n/message-key";
import { requestWords } from "@/lib/i18n/request-words";
import { invalid, notFound, Refusal, type Said, statusOfRefusal } from "@/lib/platform/errors";
import { formFile } from "@/lib/platform/files/form-file";
import { fieldsOfIssues } from "@/lib/platform/issues";
import { readJson, refusalResponse } from "@/lib/platform/json-edge";
import { listFor, takeInList } from "./bring";
import { shownCounts } from "./input";
import { largestFile } from "./limits";
import { lists } from "./lists";
import { storeFile } from "./store";

/** How often something is said while nothing is written yet, in milliseconds. */
const beat = 5_000;

type Who = () => Promise<Visit | null>;

/**
 * One file as the body of a request. Its address names the `list`, the file (`name`) and, where the sender could compute
 * it, its hash (`sha256`). The answer is the import's id.
 */
export async function takeBody(request: Request, who: Who) {
  const address = new URL(request.url).searchParams;
  const body = (request.body ?? Readable.from([])) as AsyncIterable<Uint8Array>;
  const visit = await who();
  let list: ReturnType<typeof listFor>;
  try {
    list = listFor(visit?.actor ?? null, address.get("list"));
  } catch (error) {
    // A sender cut off midway would not see the answer.
    for await (const _ of body);
    throw error;
  }
  if (!visit) throw notFound();
  const length = request.headers.get("content-length");
  const declared = {
    size: length ? Number(length) : undefined,
    sha256: address.get("sha256")?.toLowerCase(),
  };
  return takeInList(visit.actor, list, body, address.get("name") ?? "", declared);
}

/** Why a file of a form was refused, by a word for an address. */
const reasons = {
  none: "imports.file.none",
  workbook: "imports.file.workbook",
  "utf-16": "imports.file.utf-16",
  encoding: "imports.file.encoding",
  quotes: "imports.file.quotes",
  "no-rows": "imports.file.no-rows",
  nul: "imports.file.nul",
  columns: "imports.file.columns",
  "too-many": "imports.file.too-many",
  "too-long": "imports.file.too-long",
  empty: "errors.file.empty",
  "too-large": "errors.file.too-large",
  cut: "errors.file.cut",
  "no-room": "errors.file.no-room",
  busy: "imports.busy",
  forbidden: "errors.forbidden",
  "not-found": "errors.not-found",
  malformed: "errors.malformed",
  unexpected: "errors.unexpected",
} as const satisfies Record<string, MessageKey>;

type Reason = keyof typeof reasons;

const reasonOf = ({ key }: Said): Reason => {
  const word = key.split(".").at(-1) ?? "";
  return Object.hasOwn(reasons, word) ? (word as Reason) : "unexpected";
};

/** What the page a form came from is told in its address: why its file was refused. */
export function refusedFile(address: Record<string, string | string[] | undefined>): Said | null {
  const { why, row, rows, most } = address;
  if (typeof why !== "string" || !Object.hasOwn(reasons, why)) return null;
  const number = (value: unknown) => (/^\d{1,9}$/.test(String(value)) ? Number(value) : 0);
  const limit = Math.floor(largestFile / 1_048_576);
  const values = { row: number(row), rows: number(rows), most: number(most), limit };
  return { key: reasons[why as Reason], values };
}

/**
 * The file of a form posted without JavaScript: leads to what it would do, or back to the form with what is wrong with
 * it, be it a fault of ours. Whoever is signed out is led to sign in first.
 */
export async function takeForm(request: Request, who: Who): Promise<string> {
  let back = "/";
  try {
    const visit = await who();
    const { importId } = await formFile(request, { fileSize: largestFile }, async (fields, file) => {
      const named = fields.get("list");
      if (named && Object.hasOwn(lists, named)) back = lists[named as ImportList].address;
      const list = listFor(visit?.actor ?? null, named);
      if (!visit) throw notFound();
      if (!file) throw invalid({ file: { key: "imports.file.none" } });
      return takeInList(visit.actor, list, file.bytes, file.name);
    });
    return `/imports/${importId}`;
  } catch (error) {
    if (!(error instanceof Refusal)) {
      console.error(error);
      return `${back}?why=unexpected`;
    }
    if (error.code === "signed-out") return "/sign-in";
    const said = error.fields.file ?? error.said;
    const values = Object.entries(said.values ?? {}).map(([name, value]) => [name, String(value)]);
    return `${back}?${new URLSearchParams([["why", reasonOf(said)], ...values])}`;
  }
}

/**
 * Stores a file and tells how far it is, a line of JSON each: `{begun}` at once, `{waiting}` every few seconds,
 * `{done, of}` after every portion, at last `{stored}` or `{refused}`. What can be said before anything is begun is answered with its status instead.
 */
export async function storeAloud(request: Request, importId: string, who: Who): Promise<Response> {
  try {
    const visit = await who();
    if (!visit) throw new Refusal("signed-out", { key: "errors.signed-out" });
    const parsed = shownCounts.safeParse(await readJson(request));
    if (!parsed.success) throw fieldsOfIssues(parsed.error);
    const say = requestWords(visit.actor.locale, request);
    const lines = new TransformStream<Uint8Array, Uint8Array>(undefined, { highWaterMark: 1_000 });
    const writer = lines.writable.getWriter();
    writer.closed.catch(() => undefined);
    // A reader who goes away stops nothing: what was said yes to is stored.
    const put = (line: object) =>
      void writer.write(new TextEncoder().encode(`${JSON.stringify(line)}\n`)).catch(() => undefined);
    put({ begun: true });
    // Whatever stands between must not take the waiting for a lost connection.
    const heartbeat = setInterval(() => put({ waiting: true }), beat);
    storeFile(visit, importId, parsed.data, (done, of) => put({ done, of }))
      .then((stored) => put({ stored }))
      .catch((error: unknown) => put({ refused: refusedLine(error, say as never) }))
      .finally(() => {
        clearInterval(heartbeat);
        return writer.close().catch(() => undefined);
      });
    return new Response(lines.readable, {
      headers: {
        "content-type": "application/x-ndjson",
        "cache-control": "no-store, no-transform",
        "x-accel-buffering": "no",
      },
    });
  } catch (error) {
    return refusalResponse(error);
  }
}

function refusedLine(error: unknown, say: (key: MessageKey, values?: Said["values"]) => string) {
  if (!(error instanceof Refusal)) {
    console.error(error);
    return { code: "unexpected", status: 500, message: say("errors.unexpected") };
  }
  const { code, said, fields } = error;
  const sentences = [said, ...Object.values(fields).slice(0, 1)].map(({ key, values }) => say(key, values));
  return { code, status: statusOfRefusal[code], message: [...new Set(sentences)].join(" ") };
}
