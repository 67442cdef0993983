import { getTranslations } from "next-intl/server";
import { Refusal, type Said, secondsToWait, statusOfRefusal } from "./errors";

type Translator = Awaited<ReturnType<typeof getTranslations<never>>>;

/** The largest JSON body taken, in bytes. */
export const largestBody = 1_000_000;

/** Reads a JSON body of at most `largestBody` bytes; what is no JSON is malformed, what is longer too large. */
export async function readJson(request: Request): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let received = 0;
  // What is too long is read to its end and dropped: a sender cut off midway would not see the answer.
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    received += chunk.byteLength;
    if (received <= largestBody) chunks.push(chunk);
  }
  if (received > largestBody)
    throw new Refusal("too-large", { key: "errors.too-large", values: { limit: "1 MB" } });
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new Refusal("malformed", { key: "errors.malformed" });
  }
}

/** Answers with the result of `work`, or with its refusal: the status of its code and the sentence in the reader's language. */
export async function answerJson(work: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json({ result: await work() }, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return refusalResponse(error);
  }
}

/** The answer that says a refusal, in the language of `say` or of the request; a fault of ours is logged and answered with 500. */
export async function refusalResponse(error: unknown, translator?: Translator): Promise<Response> {
  const say = translator ?? (await getTranslations());
  const sentence = ({ key, values }: Said) => say(key as never, values as never);
  if (!(error instanceof Refusal)) {
    console.error(error);
    return Response.json(
      { error: { code: "unexpected", message: sentence({ key: "errors.unexpected" }) } },
      { status: 500 },
    );
  }
  const fields = Object.fromEntries(
    Object.entries(error.fields).map(([name, said]) => [name, sentence(said)]),
  );
  const wait = secondsToWait[error.code];
  return Response.json(
    { error: { code: error.code, message: sentence(error.said), fields, detail: error.detail ?? null } },
    {
      status: statusOfRefusal[error.code],
      headers: { "cache-control": "no-store", ...(wait ? { "retry-after": String(wait) } : {}) },
    },
  );
}
