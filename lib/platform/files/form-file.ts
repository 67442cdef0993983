import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";
import { Refusal } from "@/lib/platform/errors";

/**
 * The one file of a form posted without JavaScript, handed to `take` while it arrives together with the fields before
 * it; null where none was chosen. Throws what `take` refuses, `malformed` for what is no such form, and `invalid` for one
 * cut off midway.
 */
export async function formFile<Result>(
  request: Request,
  limits: { fileSize: number },
  take: (
    fields: ReadonlyMap<string, string>,
    file: { bytes: AsyncIterable<Uint8Array>; name: string } | null,
  ) => Promise<Result>,
): Promise<Result> {
  const fields = new Map<string, string>();
  let taken: Promise<Result> | null = null;
  const parser = parserFor(request, limits.fileSize);
  parser.on("field", (name, value) => fields.set(name, value));
  parser.on("file", (_, part, fileName) => {
    const bytes = ownStream(part);
    taken = take(fields, fileName ? { bytes, name: fileName } : null).finally(() => bytes.resume());
    // What is refused early must not count as unheard while the rest of the form arrives.
    taken.catch(() => undefined);
  });
  try {
    await pipeline(Readable.fromWeb(request.body as never), parser);
  } catch (error) {
    if (/multipart|premature|aborted|end of form/i.test(String(error)))
      throw new Refusal("invalid", { key: "errors.file.cut" });
    throw error;
  }
  return taken ?? take(fields, null);
}

function parserFor(request: Request, fileSize: number) {
  try {
    return new Busboy({
      headers: { "content-type": request.headers.get("content-type") ?? "" },
      limits: { files: 1, fields: 10, fieldSize: 2_000, fileSize: fileSize + 1 },
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
