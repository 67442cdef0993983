import { z } from "zod";
import { dayCell } from "@/lib/imports/day-cell";
import { expectedCounts, rowsOf, soundRows } from "@/lib/imports/input";
import { judgeRows } from "@/lib/imports/judge";
import { mostRows } from "@/lib/imports/limits";
import type { Columns, Line } from "@/lib/imports/mapping";
import type { Finding, Judgement } from "@/lib/imports/rules";
import { inBreaths } from "@/lib/platform/breathe";
import { departmentUnknown, headsOf } from "./import";
import { siteKey, siteRow, trainInput } from "./input";

/** The columns of a file of trainings held at sites; `department` is an abbreviation, the day year-month-day. */
export const trainingColumns = {
  department: { required: true, also: ["dept", "department abbreviation", "departamento", "depto"] },
  site: {
    required: true,
    also: ["site name", "name", "facility", "facility name", "sitio", "nombre del sitio", "instalación"],
  },
  held_on: { required: true, also: ["date", "day", "held", "training date", "session date", "fecha", "día"] },
  material: {
    required: true,
    also: ["topic", "training", "content", "materials", "tema", "contenido", "capacitación"],
  },
  staff_trained: {
    required: true,
    also: ["trained", "attended", "attendance", "personal capacitado", "capacitados", "asistentes"],
  },
  staff_to_train: {
    required: false,
    also: ["to train", "headcount", "personal por capacitar", "por capacitar"],
  },
  language: { required: false, also: ["idioma", "lengua"] },
} as const satisfies Columns;

type Column = keyof typeof trainingColumns;

/** A row of a file of trainings; `staffToTrain` is that of the site, null where the row says nothing of it. */
const trainingRow = z.strictObject({
  department: siteRow.shape.department,
  site: siteRow.shape.name,
  heldOn: trainInput.shape.heldOn,
  material: trainInput.shape.material.transform((text) => text.trim()),
  staffTrained: trainInput.shape.staffTrained,
  staffToTrain: siteRow.shape.staffToTrain.nullable(),
  language: trainInput.shape.language,
});

export type TrainingRow = z.output<typeof trainingRow>;

/** A training as a file would name it, with the id and version it has. */
export type KnownTraining = TrainingRow & { id: string; version: number };

/** A standing site and how many have been trained there by trainings that stand. */
export type TrainedSite = {
  id: string;
  departmentId: string;
  name: string;
  staffToTrain: number;
  trained: number;
  version: number;
};

/** What is known where a file is read: the departments its reader may write for, their sites by `siteOf` and their trainings by `trainingKey`. */
export type KnownTrainings = {
  departments: ReadonlySet<string>;
  sites: ReadonlyMap<string, TrainedSite>;
  trainings: ReadonlyMap<string, KnownTraining>;
};

/** What the site of a training is recognised by. */
export const siteOf = ({ department, site }: { department: string; site: string }) =>
  siteKey({ department, name: site });

/** What a training is recognised by in a file: its site, its day and what was taught, in whatever letters. */
export const trainingKey = (row: { department: string; site: string; heldOn: string; material: string }) =>
  `${siteOf(row)}\n${row.heldOn}\n${row.material.toLowerCase()}`;

export const importTrainingsInput = z.strictObject({
  rows: rowsOf(trainingRow, { most: mostRows, key: trainingKey, error: "facilities.error.repeated" }),
  expected: expectedCounts.optional(),
});

/** What a row says differently from the training and the site known. */
export function trainingDiffers(
  row: TrainingRow,
  known: KnownTraining,
  site: TrainedSite | undefined,
): Finding[] {
  const changed = (column: Column, from: string | number, to: string | number): Finding[] =>
    from === to
      ? []
      : [{ column, said: { key: "imports.change.from-to", values: { from: String(from), to: String(to) } } }];
  return [
    ...changed("staff_trained", known.staffTrained, row.staffTrained),
    ...changed("language", known.language, row.language),
    ...(site ? toTrainOf(row, site) : []),
  ];
}

const toTrainOf = ({ staffToTrain }: TrainingRow, site: TrainedSite): Finding[] =>
  staffToTrain === null || staffToTrain === site.staffToTrain
    ? []
    : [
        {
          column: "staff_to_train",
          said: {
            key: "imports.change.from-to",
            values: { from: String(site.staffToTrain), to: String(staffToTrain) },
          },
        },
      ];

/**
 * What stands against rows that are sound one by one: a site whose number of staff two rows state differently, and one
 * where more people would be trained than are to be. Every row of such a site is told.
 */
export async function weighTrainings(
  rows: readonly TrainingRow[],
  known: KnownTrainings,
): Promise<Map<TrainingRow, Finding>> {
  const bySite = new Map<TrainedSite, { its: TrainingRow[]; stated: Set<number>; more: number }>();
  await inBreaths(rows, 2_000, (row) => {
    const site = known.sites.get(siteOf(row));
    if (!site) return;
    const sum = bySite.get(site) ?? { its: [], stated: new Set(), more: 0 };
    bySite.set(site, sum);
    sum.its.push(row);
    if (row.staffToTrain !== null) sum.stated.add(row.staffToTrain);
    sum.more += row.staffTrained - (known.trainings.get(trainingKey(row))?.staffTrained ?? 0);
  });
  const against = new Map<TrainingRow, Finding>();
  for (const [site, { its, stated, more }] of bySite) {
    const finding = tooMuchAt(site, [...stated], more);
    if (finding) await inBreaths(its, 5_000, (row) => against.set(row, finding));
  }
  return against;
}

/** What stands against the rows of a site that state these numbers of staff and train so many more people. */
function tooMuchAt(site: TrainedSite, stated: readonly number[], more: number): Finding | null {
  if (stated.length > 1)
    return { column: "staff_to_train", said: { key: "facilities.import-trainings.stated-twice" } };
  const toTrain = stated[0] ?? site.staffToTrain;
  const trained = site.trained + more;
  if (more <= 0 || trained <= toTrain) return null;
  const values = { trained, toTrain };
  return { column: "staff_trained", said: { key: "facilities.import-trainings.too-many", values } };
}

/** What each row of a file of trainings would do; `today` is the city's day, YYYY-MM-DD. */
export async function trainingJudging(
  lines: readonly Line<Column>[],
  absent: readonly string[],
  known: KnownTrainings,
  today: string,
): Promise<Judgement<TrainingRow>> {
  const first = await judgeRows<Column, TrainingRow, KnownTraining>(lines, absent, {
    schema: trainingRow,
    read: (cells) => ({
      department: cells.department.toUpperCase(),
      site: cells.site,
      heldOn: dayCell(cells.held_on),
      material: cells.material,
      staffTrained: headsOf(cells.staff_trained),
      staffToTrain: cells.staff_to_train === "" ? null : headsOf(cells.staff_to_train),
      language: cells.language || "en",
    }),
    label: ({ site, held_on }) => [site, held_on].filter(Boolean).join(", "),
    key: trainingKey,
    keyColumn: "site",
    refuse: (row) => refusals(row, known, today),
    known: (row) => known.trainings.get(trainingKey(row)),
    differs: (row, training) => trainingDiffers(row, training, known.sites.get(siteOf(row))),
    adds: (row) => {
      const site = known.sites.get(siteOf(row));
      return site ? toTrainOf(row, site) : [];
    },
  });
  const against = await weighTrainings(first.rows, known);
  if (against.size === 0) return first;
  // The sound rows stand in the order of those judged that are no problem.
  let place = 0;
  const judged = first.judged.map((one) => {
    if (one.verdict === "problem") return one;
    const finding = against.get(first.rows[place++] as TrainingRow);
    return finding ? { ...one, verdict: "problem" as const, findings: [finding] } : one;
  });
  return { judged, rows: soundRows(first.rows.filter((row) => !against.has(row))) };
}

function refusals(row: TrainingRow, known: KnownTrainings, today: string): Finding[] {
  const findings = departmentUnknown(known.departments, row.department);
  if (findings.length === 0 && !known.sites.has(siteOf(row)))
    findings.push({
      column: "site",
      said: {
        key: "facilities.import-trainings.site-unknown",
        values: { site: row.site, department: row.department },
      },
    });
  if (row.heldOn > today) findings.push({ column: "held_on", said: { key: "facilities.error.future" } });
  return findings;
}
