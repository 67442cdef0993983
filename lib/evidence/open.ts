import { Readable } from "node:stream";
import type { Actor } from "@/lib/auth/permissions";
import { notFound, Refusal, ruleBroken } from "@/lib/platform/errors";
import { fileStore } from "@/lib/platform/files/file-store";
import { fileKinds } from "./kinds";
import { getVersion } from "./queries";
import { disposition, rangeOf } from "./rules";
import { standingNow } from "./scan";

/**
 * Hands over the bytes of a version, streamed: shown in the browser where its kind may be and `save` is not asked for,
 * saved otherwise; nothing but its headers when `bodyless`. Answers ranges and knows what a browser has already. Refuses what is out of reach, waiting for the
 * virus scan, or infected.
 */
export async function openVersion(
  actor: Actor,
  versionId: string,
  { headers, save, bodyless = false }: { headers: Headers; save: boolean; bodyless?: boolean },
): Promise<Response> {
  const file = await getVersion(actor, versionId);
  if (!file) throw notFound();
  const standing = await standingNow(file);
  if (standing === "infected") throw ruleBroken({ key: "evidence.error.found-infected" });
  if (standing === "waiting") throw new Refusal("unavailable", { key: "evidence.error.waiting" });

  const { size, sha256 } = file;
  const kind = fileKinds[file.kind];
  const tag = `"${sha256}"`;
  const common = {
    "content-type": kind.mediaType,
    "content-disposition": disposition(kind.inline && !save ? "inline" : "attachment", file.fileName),
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-cache, no-transform",
    "accept-ranges": "bytes",
    etag: tag,
  };
  const known = headers.get("if-none-match")?.split(",") ?? [];
  if (known.some((one) => one.trim().replace(/^W\//, "") === tag)) {
    return new Response(null, { status: 304, headers: common });
  }
  const condition = headers.get("if-range");
  const range = condition && condition !== tag ? null : rangeOf(headers.get("range"), size);
  if (range === "outside") {
    return new Response(null, { status: 416, headers: { ...common, "content-range": `bytes */${size}` } });
  }
  const bytes = bodyless ? null : await fileStore().open(sha256, range ?? undefined);
  if (!bytes && !bodyless) throw new Refusal("unavailable", { key: "errors.file.gone" });
  return new Response(bytes && (Readable.toWeb(bytes) as ReadableStream<Uint8Array>), {
    status: range ? 206 : 200,
    headers: {
      ...common,
      "content-length": String(range ? range.end - range.start + 1 : size),
      ...(range ? { "content-range": `bytes ${range.start}-${range.end}/${size}` } : {}),
    },
  });
}
