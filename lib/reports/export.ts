import { createHash } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { couldEver } from "@/lib/auth/permissions";
import { currentVisit } from "@/lib/auth/session";
import type { Visit } from "@/lib/auth/visit";
import { notFound, Refusal } from "@/lib/platform/errors";
import { refusalResponse } from "@/lib/platform/json-edge";
import { readFilter, type SearchParams } from "@/lib/tasks/filter";
import { listTasks } from "@/lib/tasks/queries";
import { complianceColumns, storedTextColumns } from "./columns";
import { compliance, full } from "./input";
import { recordExport } from "./mutations";
import { listStoredTexts } from "./queries";
import { type Say, toCsv, toXlsx, wallTime } from "./spreadsheet";
import { dividedForCells } from "./stored-text";

type Format = (typeof full.formats)[number];
type Made = { body: Buffer; rows: number; filter: Record<string, string> };

const mediaTypes: Record<Format, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
};

/** The compliance report of exactly the filter in the address, as CSV or XLSX. */
export function complianceFile(request: Request): Promise<Response> {
  return answerFile(request, compliance, async ({ actor, now }, search, format, say) => {
    const { filter, misread } = readFilter(search, ["format"]);
    const [wrong] = misread;
    if (wrong) throw new Refusal("malformed", { key: "reports.error.filter", values: wrong });
    const { rows } = await listTasks(actor, "report.read", filter, now);
    const body =
      format === "csv"
        ? await toCsv(complianceColumns, rows, say)
        : await toXlsx(complianceColumns, rows, say, say("reports.compliance.title"));
    return { body, rows: rows.length, filter };
  });
}

/** Every stored text within reach, as CSV, XLSX or JSON. */
export function fullFile(request: Request): Promise<Response> {
  return answerFile(request, full, async ({ actor, now }, search, format, say) => {
    const name = Object.keys(search).find((one) => one !== "format");
    if (name)
      throw new Refusal("malformed", {
        key: "reports.error.filter",
        values: { name, value: String(search[name]) },
      });
    const rows = await listStoredTexts(actor);
    const body =
      format === "csv"
        ? await toCsv(storedTextColumns, rows, say)
        : format === "xlsx"
          ? await toXlsx(storedTextColumns, dividedForCells(rows), say, say("reports.full.title"))
          : Buffer.from(JSON.stringify({ asOf: now.toISOString(), texts: rows }, null, 1), "utf8");
    return { body, rows: rows.length, filter: {} };
  });
}

async function answerFile(
  request: Request,
  { report, formats }: { report: "compliance" | "full"; formats: readonly Format[] },
  make: (visit: Visit, search: SearchParams, format: Format, say: Say) => Promise<Made>,
): Promise<Response> {
  try {
    const visit = await currentVisit();
    if (!visit) throw new Refusal("signed-out", { key: "errors.signed-out" });
    if (!couldEver(visit.actor, "report.read")) throw notFound();
    const search = searchOf(new URL(request.url).searchParams);
    const format = formats.find((known) => known === search.format);
    if (!format) {
      const values = { value: String(search.format ?? "").slice(0, 60), formats: formats.join(", ") };
      throw new Refusal("malformed", { key: "reports.error.format", values });
    }
    const translate = await getTranslations();
    const { body, rows, filter } = await make(visit, search, format, (key) => translate(key as never));
    const sha256 = createHash("sha256").update(body).digest("hex");
    await recordExport(visit.actor, { report, format, filter, rows, sha256 });
    const stamp = wallTime(visit.now).slice(0, 16).replace(/[: ]/g, "-");
    return new Response(new Uint8Array(body), {
      headers: {
        "content-type": mediaTypes[format],
        "content-disposition": `attachment; filename="${report}-${stamp}.${format}"`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    return refusalResponse(error);
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
