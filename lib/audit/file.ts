import { couldEver } from "@/lib/auth/permissions";
import { currentVisit } from "@/lib/auth/session";
import { dayOf } from "@/lib/i18n/instant";
import type { MessageKey } from "@/lib/i18n/message-key";
import { requestWords } from "@/lib/i18n/request-words";
import { notFound, Refusal } from "@/lib/platform/errors";
import { refusalResponse } from "@/lib/platform/json-edge";
import { trailCsv } from "./export";
import { listTrailDepartments } from "./queries";
import { readTrailFilter } from "./rules";

const addressOf = (parameters: URLSearchParams) =>
  Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );

/** Answers with the trail under the filter of the address, as CSV in the reader's language. */
export async function trailFile(request: Request): Promise<Response> {
  let say = requestWords(null, request);
  try {
    const visit = await currentVisit();
    if (!visit) throw new Refusal("signed-out", { key: "errors.signed-out" });
    const { actor, now } = visit;
    say = requestWords(actor.locale, request);
    if (!couldEver(actor, "event.read")) throw notFound();
    const departments = (await listTrailDepartments(actor)).map(({ abbreviation }) => abbreviation);
    const address = addressOf(new URL(request.url).searchParams);
    const { filter, misread } = readTrailFilter(address, departments);
    const [wrong] = misread;
    if (wrong) throw new Refusal("malformed", { key: "reports.error.filter", values: wrong });
    return new Response(await trailCsv(actor, filter, say as (key: MessageKey) => string, now), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="trail-${dayOf(now)}.csv"`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    return refusalResponse(error, say as never);
  }
}
