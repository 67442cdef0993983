import type { EventEntry } from "@/lib/audit/kinds";
import { makeOneTimeTokens } from "@/lib/auth/one-time-links";
import { takesAssignments } from "@/lib/auth/permissions";
import type { Transaction } from "@/lib/db/client";
import { digestOf } from "@/lib/imports/digest";
import { countVerdicts } from "@/lib/imports/rules";
import { closeFile, holdFile, refuseMovedOn } from "@/lib/imports/under-way";
import { ruleBroken } from "@/lib/platform/errors";
import { mutation, nothingChanged } from "@/lib/platform/mutation";
import { startAnew } from "./first-office";
import { type PersonStep, weighPeople } from "./import";
import { importPeopleInput } from "./input";
import { knownCity } from "./known-city";

/**
 * Takes a whole list of people: new ones are invited, known ones get the name and office the list gives them, and those
 * with a role in a department are proposed for it. All of it is stored or none; the same list twice changes nothing.
 * The tokens of the one-time links of whoever has no password, or is given a first office and starts anew, are in the
 * result this once.
 */
export const importPeople = mutation({
  permission: "person.administer",
  patience: "long",
  input: importPeopleInput,
  subject: async (tx, _, actor) => {
    await holdFile(tx, actor);
    return {};
  },
  change: async ({ tx, actor, now, input: { rows, expected } }) => {
    const emails = rows.map(({ email }) => email);
    await tx.$executeRaw`select from users where email = any(${emails}) order by id for update`;
    const weighed = weighPeople(rows, [], await knownCity(tx, rows), actor);
    const counts = countVerdicts(weighed);
    if (counts.problem > 0) throw ruleBroken({ key: "imports.refused", values: { count: counts.problem } });
    await refuseMovedOn(expected, { added: counts.add, changed: counts.change }, () =>
      digestOf(rows, (_, place) => weighed[place]),
    );
    const steps = weighed.flatMap(({ verdict, step }) => (verdict !== "same" && step ? [step] : []));
    if (steps.length === 0) return { result: { added: 0, changed: 0, links: [] }, audit: nothingChanged };

    const from = await closeFile(tx, actor, now, { added: counts.add, changed: counts.change });
    const ids = await storePeople(tx, steps, now);
    const idOf = ({ email }: PersonStep) => ids.get(email) as string;
    const proposals = steps.flatMap((step) => (step.propose ? [{ step, ...step.propose }] : []));
    const designations = await tx.designation.createManyAndReturn({
      data: proposals.map(({ step, departmentId, role }) => ({
        departmentId,
        role,
        userId: idOf(step),
        proposedById: actor.id,
        proposedAt: now,
      })),
      select: { id: true, userId: true, role: true, departmentId: true },
    });
    const starting = steps.filter(({ known, office }) => known?.office === null && office !== null);
    const withdrawn = await startAnew(tx, starting.map(idOf), now);
    const needing = steps.filter(
      (step) => !step.known || starting.includes(step) || (step.propose !== null && !step.known.hasPassword),
    );
    const tokens = await makeOneTimeTokens(tx, needing.map(idOf), now);
    const names = new Map(steps.map((step) => [idOf(step), step.name]));
    return {
      result: {
        added: counts.add,
        changed: counts.change,
        links: needing.map((step) => ({
          email: step.email,
          name: step.name,
          token: tokens.get(idOf(step)) as string,
        })),
      },
      audit: [
        {
          action: "people.imported",
          subjectType: "city",
          subjectId: "people",
          departmentId: null,
          details: {
            added: steps.filter(({ known }) => !known).map(({ email }) => email),
            changed: steps.filter(({ known }) => known).map(({ email }) => email),
            ...from,
          },
        },
        ...steps.flatMap((step) => eventsOf(step, idOf(step))),
        ...withdrawn,
        ...designations.map(
          (one): EventEntry => ({
            action: "designation.proposed",
            subjectType: "designation",
            subjectId: one.id,
            departmentId: one.departmentId,
            details: { role: one.role, person: names.get(one.userId) ?? "" },
          }),
        ),
      ],
    };
  },
});

/** Creates the new people and changes the known ones, each in one statement; returns every id by e-mail. */
async function storePeople(tx: Transaction, steps: PersonStep[], now: Date): Promise<Map<string, string>> {
  const added = steps.filter(({ known }) => !known);
  const created = await tx.$queryRaw<{ id: string; email: string }[]>`
    insert into users (id, email, name, office, created_at)
    select gen_random_uuid(), email, name, office::office_role, ${now}
    from unnest(${added.map(({ email }) => email)}::text[], ${added.map(({ name }) => name)}::text[],
      ${added.map(({ office }) => office)}::text[]) as s(email, name, office)
    returning id, email`;
  const changed = steps.filter(({ known, rename, office }) => known && (rename || office));
  await tx.$executeRaw`
    update users u set name = s.name, office = coalesce(s.office::office_role, u.office)
    from unnest(${changed.map(({ known }) => known?.id)}::uuid[], ${changed.map(({ name }) => name)}::text[],
      ${changed.map(({ office }) => office)}::text[]) as s(id, name, office)
    where u.id = s.id`;
  const noLongerReviewers = changed
    .filter(({ office }) => office && !takesAssignments(office))
    .map(({ known }) => known?.id ?? "");
  await tx.reviewerAssignment.deleteMany({ where: { userId: { in: noLongerReviewers } } });
  return new Map([
    ...created.map(({ id, email }): [string, string] => [email, id]),
    ...steps.flatMap(({ email, known }): [string, string][] => (known ? [[email, known.id]] : [])),
  ]);
}

/** What is worth an event of its own; who was invited stands in the one event of the import, so that it stays short. */
function eventsOf({ known, name, rename, office }: PersonStep, id: string): EventEntry[] {
  const about = { subjectType: "person", subjectId: id, departmentId: null } as const;
  if (!known) return [];
  return [
    ...(rename
      ? [
          {
            action: "person.renamed",
            ...about,
            details: { person: name, from: known.name },
          } satisfies EventEntry,
        ]
      : []),
    ...(office
      ? [
          {
            action: "person.office-changed",
            ...about,
            details: { person: name, from: known.office, to: office },
          } satisfies EventEntry,
        ]
      : []),
  ];
}
