import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { activityParameters } from "@/lib/activity/filter";
import { contractorsParameters } from "@/lib/contractors/filter";
import { facilitiesParameters } from "@/lib/facilities/filter";
import type { locales } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import { outreachParameters } from "@/lib/outreach/filter";
import { servicesParameters } from "@/lib/services/filter";
import { closedWords } from "./closed-words";
import { isEventAction, sentenceOf } from "./labels";
import { aboutEvent, particulars, type Told, toldDetail, type UntoldEvent } from "./particulars";

const sayIn = (locale: (typeof locales)[number]) => {
  const say = createTranslator({ locale, messages: messages[locale] }) as unknown as (key: string) => string;
  const told = (one: Told): string =>
    one.as === "word"
      ? say(one.key)
      : one.as === "list"
        ? one.of.map(told).join(", ")
        : one.as === "pair"
          ? `${told(one.name)}: ${told(one.value)}`
          : one.text;
  return told;
};

const row = "01a203fa-fd7d-74aa-8d34-fadfeb30c044";
const events: [string, Record<string, unknown>, string | null, string, string][] = [
  [
    "section.saved",
    { version: 1, complete: true, nonAnswer: "not_applicable", requirement: "outreach" },
    "Publicize services",
    "Publicize services · Not applicable",
    "Publicize services · No corresponde",
  ],
  [
    "designation.ended",
    { role: "department_head", person: "liaison", reason: "left" },
    null,
    "liaison · Department head · Left the role",
    "liaison · Titular del departamento · Dejó la función",
  ],
  [
    "deadline.extended",
    { to: "2025-08-01", from: "2025-07-25", reason: "The board meets.", directive: "Directive No. 12" },
    null,
    "Directive No. 12 · 2025-08-01 · The board meets.",
    "Directive No. 12 · 2025-08-01 · The board meets.",
  ],
  ["comment.written", { comment: row, requirement: null }, null, "", ""],
  [
    "facility.changed",
    { facility: "Central Library", version: 2 },
    null,
    "Central Library",
    "Central Library",
  ],
  ["none.withdrawn", { register: "services" }, null, "Services", "Servicios"],
];

const closed = Object.entries(closedWords).flatMap(([name, values]) =>
  Object.keys(values).map((value) => [name, value] as const),
);

describe("a detail bound to certain values", () => {
  it.each(closed)("tells %s: %s in words of both languages", (name, value) => {
    const told = toldDetail(name, value, null);
    expect(told?.as).toBe("word");
    const [english, spanish] = [told && sayIn("en")(told), told && sayIn("es")(told)];
    for (const words of [english, spanish]) {
      expect(words).toBeTruthy();
      expect(words).not.toBe(value);
      expect(words, "a word of the catalogue").not.toMatch(/^[a-z_-]+\.[a-z_.-]+$/);
    }
  });

  it("tells the words of a mail server as they are", () => {
    expect(toldDetail("answer", "250 2.0.0 queued as 4F1", null)).toEqual({
      as: "text",
      text: "250 2.0.0 queued as 4F1",
    });
  });
});

describe("the filter of a list taken as a file", () => {
  const lists = {
    facilities: facilitiesParameters,
    contractors: contractorsParameters,
    activity: activityParameters,
    services: servicesParameters,
    outreach: outreachParameters,
  };
  const told = (name: string, value: string) =>
    (["en", "es"] as const).map(
      (locale) => particulars({ filter: { [name]: value } }, null).map((one) => sayIn(locale)(one.value))[0],
    );

  it.each(Object.entries(lists))(
    "of %s is told in words, what is chosen from a list by its own",
    (_, parameters) => {
      for (const [name, type] of Object.entries(parameters)) {
        const values =
          type instanceof z.ZodEnum
            ? type.options.map(String)
            : type instanceof z.ZodLiteral
              ? [...type.values].map(String)
              : [""];
        for (const value of values)
          for (const words of told(name, value || "x")) {
            expect(words, name).toMatch(/: /);
            if (name !== "q") expect(words?.split(": ")[0]).not.toBe(name);
            if (value && value !== "yes") expect(words?.split(": ")[1], `${name}=${value}`).not.toBe(value);
          }
      }
    },
  );
});

/** Whose kind says all there is to say; the compiler asks for any other that would stand mute in the trail. */
const speakForThemselves = {
  "account.password-set": true,
  "activity.corrected": true,
  "activity.restored": true,
  "activity.withdrawn": true,
  "file.cleared": true,
  "reply.saved": true,
} satisfies Record<UntoldEvent, true>;

describe("what an event is about", () => {
  it.each(Object.keys(speakForThemselves))("%s is a sentence of its own", (action) => {
    expect(isEventAction(action) && sayIn("en")({ as: "word", key: sentenceOf(action) })).toMatch(
      /^[A-Z].{5}/,
    );
  });

  it.each(events)("is told of %s in words", (_, details, requirement, english, spanish) => {
    const about = (locale: (typeof locales)[number]) =>
      aboutEvent(details, requirement).map(sayIn(locale)).join(" · ");
    expect(about("en")).toBe(english);
    expect(about("es")).toBe(spanish);
  });
});

describe("the particulars of an event", () => {
  const told = (details: Record<string, unknown>) =>
    particulars(details, null).map(({ name, value }) => `${sayIn("en")(name)}: ${sayIn("en")(value)}`);

  it("never show the id of a row", () => {
    expect(told({ comment: row, point: row, requirement: null })).toEqual(["Requirement: none"]);
  });

  it("say of an export its filter, format and instant in words", () => {
    const details = {
      report: "compliance",
      format: "csv",
      filter: { status: "in_review", liaison: "no", sort: "-department" },
      asOf: "2025-07-22T21:00:00.000Z",
      whole: true,
    };
    expect(told(details)).toEqual([
      "Report: Compliance by department and requirement",
      "Format: CSV",
      "Filter: Task: In review, Active liaison: no, Sorted by: Department",
      "As of: 2025-07-22T21:00:00.000Z",
      "To the end: yes",
    ]);
  });

  it("leave people's own words alone", () => {
    expect(told({ person: "accepted", replaced: null, reason: "Moved to another office." })).toEqual([
      "Person: accepted",
      "Replaced: none",
      "Reason: Moved to another office.",
    ]);
  });
});
