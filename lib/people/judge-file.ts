import { type Actor, can } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { digestOf } from "@/lib/imports/digest";
import type { Line } from "@/lib/imports/mapping";
import type { Judgement } from "@/lib/imports/rules";
import { forbidden } from "@/lib/platform/errors";
import { judgePeople, type personColumns, readPeople, weighPeople } from "./import";
import type { PersonRow } from "./input";
import { knownCity } from "./known-city";

/** What each row of a file of people would do; reads only. Throws `forbidden` for whoever may not administer people. */
export async function judgePeopleFile(
  actor: Actor,
  lines: readonly Line<keyof typeof personColumns>[],
): Promise<Judgement<PersonRow> & { digest: string }> {
  if (!can(actor, "person.administer", {})) throw forbidden();
  const parsed = await readPeople(lines);
  const city = await knownCity(
    db,
    parsed.flatMap(({ read }) => read.data ?? []),
  );
  const judgement = judgePeople(lines, parsed, city, actor);
  const weighed = weighPeople(judgement.rows, [], city, actor);
  return { ...judgement, digest: await digestOf(judgement.rows, (_, place) => weighed[place]) };
}
