import { couldEver } from "@/lib/auth/permissions";
import { currentVisit } from "@/lib/auth/session";
import type { Visit } from "@/lib/auth/visit";
import { localeOf } from "@/lib/i18n/locales";
import { requestWords } from "@/lib/i18n/request-words";
import type { SearchParams } from "@/lib/platform/address-filter";
import { notFound, Refusal } from "@/lib/platform/errors";
import { refusalResponse } from "@/lib/platform/json-edge";
import type { Say } from "@/lib/platform/report-column";
import { misreadBesides, readFilter } from "@/lib/tasks/filter";
import { filterChoices } from "@/lib/tasks/queries";
import { complianceSource, type Format, fullSource, refuseMisread, reportFile, type Source } from "./file";
import { compliance, full, listFormats, listNames } from "./input";
import { listSource } from "./lists";
import { wallTime } from "./spreadsheet";

const mediaTypes: Record<Format, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
};

/** The compliance report of exactly the filter in the address, as CSV or XLSX. */
export function complianceFile(request: Request): Promise<Response> {
  return answerFile(request, compliance.formats, async ({ actor, now }, search) => {
    const { filter, misread } = readFilter(search, await filterChoices(actor, "report.read"), [
      "format",
      "page",
    ]);
    refuseMisread(misread);
    return complianceSource(actor, filter, now);
  });
}

/** Every stored text within reach, as CSV, XLSX or JSON. */
export function fullFile(request: Request): Promise<Response> {
  return answerFile(request, full.formats, async ({ actor, now }, search) => {
    refuseMisread(misreadBesides(search, { format: String(search.format) }));
    return fullSource(actor, now);
  });
}

/** The list of a register, exactly as its page with the same filter shows it but whole, as CSV or XLSX. */
export function listFile(request: Request, name: string): Promise<Response> {
  const list = listNames.find((known) => known === name);
  return answerFile(request, list ? listFormats : [], async ({ actor, now }, search) => {
    if (!list) throw notFound();
    return listSource(actor, list, search, now);
  });
}

/** Answers with a file in the reader's language; what there is in no format is not found, whichever was asked for. The session is looked up once, and what it says of the language is used. */
async function answerFile<Row>(
  request: Request,
  formats: readonly Format[],
  sourceOf: (visit: Visit, search: SearchParams) => Promise<Source<Row>>,
): Promise<Response> {
  let say = requestWords(null, request);
  try {
    const visit = await currentVisit();
    if (!visit) throw new Refusal("signed-out", { key: "errors.signed-out" });
    say = requestWords(visit.actor.locale, request);
    if (formats.length === 0 || !couldEver(visit.actor, "report.read")) throw notFound();
    const search = searchOf(new URL(request.url).searchParams);
    const format = formats.find((known) => known === search.format);
    if (!format) {
      const values = { value: String(search.format ?? "").slice(0, 60), formats: formats.join(", ") };
      throw new Refusal("malformed", { key: "reports.error.format", values });
    }
    const source = await sourceOf(visit, search);
    const locale = localeOf(visit.actor.locale, request.headers.get("accept-language"));
    const body = await reportFile(visit.actor, source, format, Object.assign(say, { locale }) as Say);
    const stamp = wallTime(visit.now).slice(0, 16).replace(/[: ]/g, "-");
    return new Response(body instanceof ReadableStream ? body : new Uint8Array(body), {
      headers: {
        "content-type": mediaTypes[format],
        "content-disposition": `attachment; filename="${source.report}-${stamp}.${format}"`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    return refusalResponse(error, say as never);
  }
}

function searchOf(parameters: URLSearchParams): SearchParams {
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}
