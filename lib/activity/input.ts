import { z } from "zod";
import { ActivityAction, ActivityAgency, PaperShown, StaffResponse } from "@/lib/db/generated/enums";
import { hours } from "@/lib/platform/local-time";
import { id, line, text } from "@/lib/platform/text";
import { languageTag, seenVersion } from "@/lib/registers/input";

/** Papers and answers that leave no room for another beside them. */
const alone: ReadonlySet<string> = new Set(["not_asked", "none_shown", "not_known", "nothing_asked"]);

const choices = <Value extends string>(values: Record<string, Value>, error: string) =>
  z
    .array(z.enum(values, { error: "errors.not-understood" }))
    .min(1, { error })
    .max(Object.keys(values).length, { error: "errors.not-understood" })
    .transform((chosen) => Object.values(values).filter((value) => chosen.includes(value)))
    .refine((chosen) => chosen.length < 2 || !chosen.some((value) => alone.has(value)), {
      error: "activity.error.alone",
    });

const day = z.iso.date({ error: "errors.text.day" }).nullable();
const hour = z.enum(hours, { error: "errors.not-understood" }).nullable();
/** As read off a clock in the city, YYYY-MM-DDTHH:MM; rules.ts decides which instant that is. */
const localTime = z.string({ error: "activity.error.time" }).max(40, { error: "activity.error.time" });

const facts = {
  site: line(200, "activity.error.site"),
  observed: localTime,
  /** Which of the two, where the clocks showed the time twice. */
  observedHour: hour,
  /** Null when the reporting official saw it. */
  learned: localTime.nullable(),
  learnedHour: hour,
  agency: z.enum(ActivityAgency, { error: "activity.error.agency" }),
  agencyStated: text(100)
    .refine((value) => !value.includes("\n"), { error: "errors.text.one-line" })
    .nullable(),
  actions: choices(ActivityAction, "activity.error.actions"),
  papers: choices(PaperShown, "activity.error.papers"),
  responses: choices(StaffResponse, "activity.error.responses"),
  followUpNeeded: z.boolean({ error: "errors.not-understood" }),
  followUpBy: day,
  followUpDoneOn: day,
  note: text(2_000),
  language: languageTag,
  /** What the screening finds and the writer keeps, with the reason. */
  kept: z.array(z.strictObject({ found: text(200), reason: text(500) })).max(40),
  /** The writer has looked at the capitalized words and says that they name no person who must not be named. */
  namesLookedAt: z.boolean({ error: "errors.not-understood" }),
};

export const reportInput = z.strictObject({ departmentId: id, formKey: id.optional(), ...facts });

export const correctInput = z.strictObject({ reportId: id, version: seenVersion, ...facts });

/** Those of a report's fields that can be read, each by itself, when others cannot. */
export const readableFacts = (raw: object): Partial<TypedFacts> =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, schema]) => {
      const read = schema.safeParse((raw as Record<string, unknown>)[name]);
      return read.success ? [[name, read.data]] : [];
    }),
  );

/** What a report says, as it was typed. */
export type TypedFacts = Omit<z.output<typeof reportInput>, "departmentId" | "formKey">;
