import { getTranslations } from "next-intl/server";
import { trailCsv } from "@/lib/audit/export";
import { trailFilter } from "@/lib/audit/rules";
import { couldEver } from "@/lib/auth/permissions";
import { currentVisit } from "@/lib/auth/session";
import { dayOf } from "@/lib/i18n/instant";
import { notFound, Refusal } from "@/lib/platform/errors";
import { refusalResponse } from "@/lib/platform/json-edge";

/** The trail under the filter of the address, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const visit = await currentVisit();
  if (!visit) return refusalResponse(new Refusal("signed-out", { key: "errors.signed-out" }));
  if (!couldEver(visit.actor, "event.read")) return refusalResponse(notFound());
  const filter = trailFilter(Object.fromEntries(new URL(request.url).searchParams));
  const say = await getTranslations();
  return new Response(
    trailCsv(visit.actor, filter, (key) => say(key as never)),
    {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="trail-${dayOf(visit.now)}.csv"`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    },
  );
}
