import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { publishDirective } from "@/lib/directives/mutations";
import { listMeasures } from "@/lib/requirements/queries";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { type Register, registerRows, registers } from "@/lib/testing/register-rows";
import { attached, newPdf, placeOf, ticketOf } from "@/lib/testing/sent-file";
import { executiveDirective12 } from "@/prisma/seed/directive";
import { addEvidenceVersion, attachEvidence, linkEvidence, removeEvidence } from "./mutations";
import { getEvidence, getSectionEvidence, getVersion, kindsTaken } from "./queries";
import { takeBody } from "./requests";

vi.hoisted(() => {
  process.env.DATA_DIR = `/tmp/directive-desk-places-${process.pid}`;
});
await testDatabase();

let city: City;
beforeAll(async () => {
  city = await buildCity();
});

const png = () => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), newPdf()]);
const newest = () => db.event.findFirstOrThrow({ orderBy: { id: "desc" } });
const counts = async () => ({
  evidence: await db.evidence.count(),
  versions: await db.evidenceVersion.count(),
  links: await db.evidenceLink.count({ where: { endedAt: null } }),
  events: await db.event.count(),
});
/** Runs what must be refused, and finds that it changed nothing. */
async function refused(work: () => Promise<unknown>, refusal: object) {
  const before = await counts();
  await expect(work()).rejects.toMatchObject(refusal);
  expect(await counts()).toEqual(before);
}

const ours = (register: Register) => registerRows[register](city.liaison, city.departments.RAP);

describe.each(registers)("a row of a register (%s)", (register) => {
  it("takes a file, shows it to whoever reads the row, and says so in the trail", async () => {
    const { ids } = await ours(register);
    const ticket = await ticketOf(city.liaison);
    const { evidenceId, versionId } = await attachEvidence(city.liaison, { ...ids, ticket });
    expect(await newest()).toMatchObject({
      action: "evidence.attached",
      subjectType: "register",
      subjectId: Object.values(ids)[0],
      departmentId: city.departments.RAP,
      details: { requirement: null, register },
    });
    for (const actor of [city.alternate, city.head, city.reviewer, city.administrator, city.auditor]) {
      expect((await getEvidence(actor, ids)).items).toMatchObject([{ evidenceId }]);
      expect(await getVersion(actor, versionId)).not.toBeNull();
    }
    for (const actor of [city.otherLiaison, city.stranger]) {
      expect(await getEvidence(actor, ids)).toEqual({ items: [], reusable: [] });
      expect(await getVersion(actor, versionId)).toBeNull();
    }
  });

  it("uses a file of a section without sending it again, once, and gives it up", async () => {
    const { ids } = await ours(register);
    const { evidenceId } = await attached(city.liaison, 2);
    const { linkId } = await linkEvidence(city.liaison, { ...ids, evidenceId });
    expect(await linkEvidence(city.liaison, { ...ids, evidenceId })).toEqual({ linkId });
    expect((await getEvidence(city.liaison, ids)).items).toMatchObject([
      { evidenceId, sections: [2], elsewhere: [] },
    ]);
    const { planId } = await placeOf(city.liaison);
    const section = await getSectionEvidence(city.liaison, planId, "2");
    expect(section.items.find((item) => item.evidenceId === evidenceId)).toMatchObject({
      sections: [],
      elsewhere: [register],
    });
    await removeEvidence(city.liaison, { linkId });
    expect(await newest()).toMatchObject({ action: "evidence.removed", details: { register } });
    const { items, reusable } = await getEvidence(city.liaison, ids);
    expect(items).toEqual([]);
    expect(reusable.map((other) => other.evidenceId)).toContain(evidenceId);
  });

  it("takes nothing from another department, from readers, or of another department, not even past the program", async () => {
    const { ids } = await ours(register);
    const { evidenceId } = await attached(city.otherLiaison, 3);
    const ticket = await ticketOf(city.otherLiaison);
    await refused(() => attachEvidence(city.otherLiaison, { ...ids, ticket }), { code: "not-found" });
    await refused(() => linkEvidence(city.otherLiaison, { ...ids, evidenceId }), { code: "not-found" });
    await refused(() => linkEvidence(city.liaison, { ...ids, evidenceId }), { code: "not-found" });
    await refused(() => attachEvidence(city.administrator, { ...ids, ticket }), { code: "forbidden" });
    const link = { ...ids, evidenceId, linkedById: city.otherLiaison.id };
    await expect(db.evidenceLink.create({ data: link })).rejects.toThrow("evidence_stays_in_its_department");
  });

  it("takes no file and gives none up while it is taken back", async () => {
    const { ids, withdraw } = await ours(register);
    const first = await attachEvidence(city.liaison, { ...ids, ticket: await ticketOf(city.liaison) });
    const link = await db.evidenceLink.findFirstOrThrow({ where: { evidenceId: first.evidenceId } });
    const { evidenceId } = await attached(city.liaison, 4);
    await withdraw();
    const closed = { code: "conflict", said: { key: "evidence.error.withdrawn" } };
    const ticket = await ticketOf(city.liaison);
    await refused(() => attachEvidence(city.liaison, { ...ids, ticket }), closed);
    await refused(() => linkEvidence(city.liaison, { ...ids, evidenceId }), closed);
    await refused(() => removeEvidence(city.liaison, { linkId: link.id }), closed);
    expect((await getEvidence(city.auditor, ids)).items).toHaveLength(1);
  });
});

describe("a place", () => {
  it("is one, named whole", async () => {
    const [{ ids }, section] = [await ours("facility"), await placeOf(city.liaison)];
    const ticket = await ticketOf(city.liaison);
    const { planId } = section;
    for (const names of [{}, { planId }, { ...section, ...ids }, { facilityId: planId }, { entryId: "x" }])
      await refused(() => attachEvidence(city.liaison, { ...names, ticket }), { code: "not-found" });
    const { evidenceId } = await attached(city.liaison, 5);
    const both = { ...section, ...ids, evidenceId, linkedById: city.liaison.id };
    await expect(db.evidenceLink.create({ data: both })).rejects.toThrow("evidence_stands_at_one_place");
  });
});

describe("a report of activity", () => {
  const picture = { code: "invalid", said: { key: "evidence.error.picture" } };

  it("takes no picture: none sent, none used from elsewhere, none as a version, not even past the program", async () => {
    const { ids } = await ours("activity");
    const ticket = await ticketOf(city.liaison, png(), "lobby.png");
    await refused(() => attachEvidence(city.liaison, { ...ids, ticket }), picture);

    const site = (await ours("facility")).ids;
    const photo = await attachEvidence(city.liaison, { ...site, ticket });
    const { evidenceId } = photo;
    await refused(() => linkEvidence(city.liaison, { ...ids, evidenceId }), picture);
    const { reusable } = await getEvidence(city.liaison, ids);
    expect(reusable.map((other) => other.evidenceId)).not.toContain(evidenceId);
    const link = { ...ids, evidenceId, linkedById: city.liaison.id };
    await expect(db.evidenceLink.create({ data: link })).rejects.toThrow("no_picture_at_activity");

    const paper = await attachEvidence(city.liaison, { ...ids, ticket: await ticketOf(city.liaison) });
    await refused(() => addEvidenceVersion(city.liaison, { evidenceId: paper.evidenceId, ticket }), picture);
    expect(await kindsTaken(city.liaison, { evidenceId: paper.evidenceId })).not.toContain("png");
    const version = { evidenceId: paper.evidenceId, number: 2, fileName: "x.png", kind: "png" as const };
    await expect(
      db.evidenceVersion.create({ data: { ...version, sha256: photo.sha256, addedById: city.liaison.id } }),
    ).rejects.toThrow("no_picture_at_activity");
  });

  it("refuses a picture when it arrives, and leaves nothing behind", async () => {
    const { ids } = await ours("activity");
    const address = `http://desk.example/api/evidence?${new URLSearchParams({ ...ids, name: "lobby.png" })}`;
    const files = await db.storedFile.count();
    const request = new Request(address, { method: "POST", body: new Uint8Array(png()) });
    await refused(() => takeBody(request, async () => city.liaison), picture);
    expect(await db.storedFile.count()).toBe(files);
  });

  it("takes no file whose name could identify somebody", async () => {
    const { ids } = await ours("activity");
    const ticket = await ticketOf(city.liaison, newPdf(), "paper of A123456789.pdf");
    await refused(() => attachEvidence(city.liaison, { ...ids, ticket }), {
      said: { key: "evidence.error.name", values: { found: "A123456789" } },
    });
  });
});

it("a duty of the plain kind is done once a live file stands at its section", async () => {
  const [first] = structuredClone(executiveDirective12.requirements);
  if (!first) throw new Error("the directive has no requirement");
  await publishDirective(city.administrator, {
    ...structuredClone(executiveDirective12),
    number: "Executive Directive No. 13",
    key: "ed-13",
    requirements: [{ ...first, key: "records", kind: "evidence" }],
  });
  const task = async () => {
    const measures = await listMeasures(city.reviewer, { departmentId: city.departments.RAP });
    return measures.find(({ kind }) => kind === "evidence");
  };
  const before = await task();
  expect(before?.measure).toEqual({ done: 0, of: 1, gaps: [{ said: { key: "evidence.gap.none" } }] });
  const { planId = "", requirementId = "" } = before ?? {};
  const ticket = await ticketOf(city.liaison);
  const { evidenceId } = await attachEvidence(city.liaison, {
    planId: planId ?? "",
    requirementId,
    ticket,
  });
  expect((await task())?.measure).toEqual({ done: 1, of: 1, gaps: [] });
  const link = await db.evidenceLink.findFirstOrThrow({ where: { evidenceId } });
  await removeEvidence(city.liaison, { linkId: link.id });
  expect((await task())?.measure.done).toBe(0);
});
