import { expect, it } from "vitest";
import { type KnownTrainings, siteOf, type TrainingRow, weighTrainings } from "./import-trainings";

const site = {
  id: "1",
  departmentId: "2",
  name: "Harbor Pool",
  staffToTrain: 20,
  trained: 0,
  version: 1,
};

it("weighs as many trainings at one site as a file may hold, and tells each of them", {
  timeout: 20_000,
}, async () => {
  const rows = Array.from(
    { length: 50_000 },
    (_, number): TrainingRow => ({
      department: "RAP",
      site: site.name,
      heldOn: "2025-07-14",
      material: `Leaflet ${number}`,
      staffTrained: 1,
      staffToTrain: null,
      language: "en",
    }),
  );
  const known: KnownTrainings = {
    departments: new Set(["RAP"]),
    sites: new Map([[siteOf({ department: "RAP", site: site.name }), site]]),
    trainings: new Map(),
  };
  const against = await weighTrainings(rows, known);
  expect(against.size).toBe(rows.length);
  expect([...against.values()][0]?.said.values).toEqual({ trained: 50_000, toTrain: 20 });
});
