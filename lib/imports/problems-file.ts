import { Readable } from "node:stream";
import type { Visit } from "@/lib/auth/visit";
import { disposition } from "@/lib/evidence/rules";
import { requestWords } from "@/lib/i18n/request-words";
import { breathe } from "@/lib/platform/breathe";
import { csvLines } from "@/lib/platform/csv";
import { notFound, Refusal } from "@/lib/platform/errors";
import { refusalResponse } from "@/lib/platform/json-edge";
import { type Checked, checkFile } from "./check";
import type { Mapping } from "./mapping";
import { inPlace } from "./places";
import { getImport } from "./queries";
import { sentencesOf } from "./report";

type Say = Parameters<typeof sentencesOf>[1];

/**
 * Answers with every row of a file that has a problem, by the columns that were read, with its number and what is wrong
 * with it, as CSV: to be mended there and brought again.
 */
export async function problemsFile(
  request: Request,
  importId: string,
  who: () => Promise<Visit | null>,
): Promise<Response> {
  let say = requestWords(null, request);
  try {
    const visit = await who();
    if (!visit) throw new Refusal("signed-out", { key: "errors.signed-out" });
    say = requestWords(visit.actor.locale, request);
    const file = await getImport(visit.actor, importId, visit.now);
    if (!file?.mapping) throw notFound();
    const checked = await inPlace(visit.actor.id, () => checkFile(visit.actor, file, visit.now));
    const lines = Readable.from(linesOf(checked, file.mapping, say as Say)).map((line: string) =>
      Buffer.from(line),
    );
    return new Response(Readable.toWeb(lines) as unknown as ReadableStream<Uint8Array>, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": disposition(
          "attachment",
          say("imports.problems-file", { name: file.fileName.replace(/\.[a-z0-9]{1,10}$/i, "") }),
        ),
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    return refusalResponse(error, say as never);
  }
}

async function* linesOf({ judged, lines }: Checked, mapping: Mapping, say: Say): AsyncGenerator<string> {
  const columns = Object.keys(mapping).filter((name) => mapping[name] !== null);
  yield csvLines([[say("imports.problems-row"), ...columns, say("imports.problems-problem")]], true);
  for (const [place, { row, verdict, findings }] of judged.entries()) {
    if (verdict !== "problem") continue;
    const cells = columns.map((name) => lines[place]?.cells[name] ?? "");
    yield csvLines([[row, ...cells, sentencesOf(findings, say).join(" ")]], false);
    if (place % 200 === 0) await breathe();
  }
}
