import { type Actor, couldEver } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import type { Judged, Line } from "@/lib/imports/rules";
import { forbidden } from "@/lib/platform/errors";
import { judgeSites, type siteColumns } from "./import";
import type { SiteRow } from "./input";
import { knownSites } from "./known-sites";

/** What each row of a file of sites would do; reads only. Throws `forbidden` for whoever may never write in registers. */
export async function judgeSitesFile(
  actor: Actor,
  lines: Line<(typeof siteColumns)[number]>[],
): Promise<{ judged: Judged[]; rows: SiteRow[] }> {
  if (!couldEver(actor, "register.write")) throw forbidden();
  const known = await knownSites(
    db,
    actor,
    lines.map(({ cells }) => cells.department),
  );
  return judgeSites(lines, known);
}
