import { readFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { hashPassword } from "@/lib/auth/passwords";
import type { Actor } from "@/lib/auth/permissions";
import { actorOf } from "@/lib/auth/visit";
import { db } from "@/lib/db/client";
import { acceptDesignation, proposeDesignation } from "@/lib/designations/mutations";
import { publishDirective } from "@/lib/directives/mutations";
import { assignDepartments } from "@/lib/people/mutations";
import { moveClockTo } from "@/lib/platform/demonstration-clock";
import { demonstrationPassword, departmentEmail, offices } from "./demonstration";
import { DepartmentStory } from "./department-story";
import { executiveDirective12 } from "./directive";
import { parsePlanText } from "./plan-text";
import { activityScenes } from "./registers/play-activity";
import { playContracts } from "./registers/play-contracts";
import { playFacilities } from "./registers/play-facilities";
import { playOutreach } from "./registers/play-outreach";
import { playServices } from "./registers/play-services";
import { type Moment, type StoryEntry, story } from "./story";

/** The instant of a local day (YYYY-MM-DD) and time (HH:MM) in the directive's zone. */
export function localInstant(day: string, time: string): Date {
  const zoned = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(executiveDirective12.zone);
  return new Date(zoned.epochMilliseconds);
}

const momentOf = ({ daysBefore, time }: Moment, today: string): Date =>
  localInstant(Temporal.PlainDate.from(today).subtract({ days: daysBefore }).toString(), time);

type Scene = { at: Date; play: () => Promise<void> };

/**
 * Plays what people did up to `today`, each step through the same writes the product uses, with the installation's
 * clock set to its moment. Steps that would lie before the directive's publication follow it, in order.
 */
export async function playStory(today: string, time: string): Promise<void> {
  const password = await hashPassword(demonstrationPassword);
  const { signedOn } = executiveDirective12;
  const people = await appointOffices(password);
  const departments = await db.department.findMany({ select: { id: true, abbreviation: true } });
  const idOf = new Map(departments.map(({ id, abbreviation }) => [abbreviation, id]));
  await assignReviewers(people, idOf);
  const administrator = people.get(offices[0].email) as Actor;
  for (const entry of story)
    await appointHead(administrator, entry, idOf.get(entry.abbreviation) as string, password);
  await moveClockTo(localInstant(signedOn, "16:00"));
  await publishDirective(administrator, structuredClone(executiveDirective12));

  const scenes = story.flatMap((entry) =>
    scenesOf(entry, idOf.get(entry.abbreviation) as string, today, password, people),
  );
  for (const { moment, play } of activityScenes(today, idOf))
    scenes.push({ at: momentOf(moment, today), play });
  scenes.sort((a, b) => a.at.getTime() - b.at.getTime());
  let clock = localInstant(signedOn, "16:01").getTime();
  for (const scene of scenes) {
    clock = Math.max(clock + 1000, scene.at.getTime());
    await moveClockTo(new Date(clock));
    await scene.play();
  }
  // The last scene may lie early on the day before; a day's outreach is on record by noon.
  clock = Math.max(clock + 30_000, localInstant(today, "12:00").getTime());
  await moveClockTo(new Date(clock));
  await playServices(administrator, idOf);
  await playOutreach(administrator, idOf, today);
  await playFacilities(administrator, idOf, today);
  await playContracts(administrator, idOf, today);
  await moveClockTo(new Date(Math.max(clock + 60_000, localInstant(today, time).getTime())));
}

async function appointOffices(passwordHash: string): Promise<Map<string, Actor>> {
  const people = new Map<string, Actor>();
  for (const office of offices) {
    const user = await db.user.create({ data: { ...office, passwordHash } });
    people.set(office.email, (await actorOf(user.id)) as Actor);
  }
  return people;
}

const reviewerEmails = offices.filter(({ office }) => office === "reviewer").map(({ email }) => email);

async function assignReviewers(people: Map<string, Actor>, idOf: Map<string, string>): Promise<void> {
  for (const [index, email] of reviewerEmails.entries()) {
    const reviewer = people.get(email) as Actor;
    const departmentIds = story
      .filter((entry) => entry.reviewer === index + 1)
      .map((entry) => idOf.get(entry.abbreviation) as string);
    await assignDepartments(people.get(offices[0].email) as Actor, { userId: reviewer.id, departmentIds });
    people.set(email, { ...reviewer, assignedDepartmentIds: departmentIds });
  }
}

async function appointHead(
  administrator: Actor,
  entry: StoryEntry,
  departmentId: string,
  passwordHash: string,
): Promise<void> {
  const email = departmentEmail("head", entry.abbreviation);
  const { designationId } = await proposeDesignation(administrator, {
    departmentId,
    role: "department_head",
    name: entry.head.name,
    email,
  });
  const head = await db.user.update({ where: { email }, data: { passwordHash } });
  await acceptDesignation((await actorOf(head.id)) as Actor, { designationId });
}

function scenesOf(
  entry: StoryEntry,
  departmentId: string,
  today: string,
  passwordHash: string,
  people: Map<string, Actor>,
): Scene[] {
  const at = (moment: Moment) => momentOf(moment, today);
  const text =
    entry.outcome === "untouched"
      ? ""
      : readFileSync(`prisma/seed/plans/${entry.abbreviation.toLowerCase()}.md`, "utf8");
  const department = new DepartmentStory(
    entry,
    departmentId,
    parsePlanText(text),
    people.get(reviewerEmails[entry.reviewer - 1] as string) as Actor,
    passwordHash,
  );
  const { steps, comments = [] } = entry;
  const scene = (moment: Moment | undefined, play: () => Promise<void>): Scene[] =>
    moment ? [{ at: at(moment), play }] : [];
  return [
    ...scene(steps.designationProposed ?? steps.designationAccepted, () => department.propose()),
    ...scene(steps.designationAccepted, () => department.accept()),
    ...(steps.sectionsSaved ?? []).flatMap((saved) => {
      const rewritten = steps.returned !== undefined && at(saved) > at(steps.returned);
      return scene(saved, () => department.save(saved, rewritten));
    }),
    ...scene(steps.submitted, () => department.submit()),
    ...scene(steps.returned, () => department.giveBack(steps.returned?.points ?? [])),
    ...scene(steps.resubmitted, () =>
      department.resubmit(steps.resubmitted?.replies ?? [], steps.resubmitted?.changeNote ?? ""),
    ),
    ...scene(steps.accepted, () => department.approve(steps.accepted?.note ?? "")),
    ...comments.flatMap((comment) => scene(comment, () => department.comment(comment))),
  ];
}
