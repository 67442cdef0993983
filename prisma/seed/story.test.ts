import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { directiveContent } from "@/lib/directives/input";
import { executiveDirective12 } from "./directive";
import { parsePlanText } from "./plan-text";
import { type Moment, type Outcome, type StoryEntry, story } from "./story";

const today = 22;
const publishedAt = { daysBefore: 11, time: "16:00" };
const keys = executiveDirective12.requirements.map((requirement) => requirement.key);
const seedFile = (path: string) => new URL(path, import.meta.url);
const planFile = (entry: StoryEntry) => `./plans/${entry.abbreviation.toLowerCase()}.md`;
const planOf = (entry: StoryEntry) => parsePlanText(readFileSync(seedFile(planFile(entry)), "utf8"));
const withPlan = story.filter((entry) => entry.outcome !== "untouched");
const filed = withPlan.filter((entry) => entry.outcome !== "draft");
const returned = story.filter((entry) => entry.steps.returned);

/** Minutes since the month began, so that moments can be compared. */
function minutes({ daysBefore, time }: Moment): number {
  expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return ((today - daysBefore) * 24 + hour) * 60 + minute;
}

function count(outcome: Outcome): number {
  return story.filter((entry) => entry.outcome === outcome).length;
}

describe("the directive", () => {
  it("is content that can be published as it stands", () => {
    expect(directiveContent.safeParse(executiveDirective12).error).toBeUndefined();
  });

  it("has six requirements, each with three to five prompts under keys of their own", () => {
    expect(executiveDirective12.requirements.map((requirement) => requirement.number)).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
    for (const { prompts = [] } of executiveDirective12.requirements) {
      expect(prompts.length).toBeGreaterThanOrEqual(3);
      expect(prompts.length).toBeLessThanOrEqual(5);
      expect(new Set(prompts.map((prompt) => prompt.key)).size).toBe(prompts.length);
    }
  });

  it("gives every requirement two weeks from signature and a source it names itself", () => {
    for (const { deadlineRule, sourceUrl } of executiveDirective12.requirements) {
      expect(deadlineRule).toEqual({ start: "signed", amount: 14, unit: "calendar_days", roll: "none" });
      expect(executiveDirective12.sources).toContain(sourceUrl);
    }
  });
});

describe("the story", () => {
  it("has one entry for each department of the list, in its order of abbreviations", () => {
    const rows: { abbreviation: string }[] = parse(readFileSync(seedFile("./departments.csv")), {
      columns: true,
    });
    expect(rows).toHaveLength(46);
    expect(story.map((entry) => entry.abbreviation)).toEqual(rows.map((row) => row.abbreviation).sort());
  });

  it("leaves exactly two departments without a liaison, both untouched", () => {
    const vacant = story.filter((entry) => entry.liaison === null);
    expect(vacant.map((entry) => entry.abbreviation)).toEqual(["ELP", "ERB"]);
    expect(vacant.every((entry) => entry.outcome === "untouched" && !entry.alternate)).toBe(true);
  });

  it("names nobody twice", () => {
    const names = story.flatMap((entry) =>
      [entry.liaison, entry.head, entry.alternate].flatMap((person) => person?.name ?? []),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it("stands where the demonstration says it stands", () => {
    expect([
      count("accepted"),
      count("submitted"),
      count("returned"),
      count("draft"),
      count("untouched"),
    ]).toEqual([9, 12, 4, 11, 10]);
    const refiled = story.filter((entry) => entry.steps.resubmitted).map((entry) => entry.abbreviation);
    expect(refiled).toEqual(["EMD", "LAHD", "ZOO"]);
  });

  it.each(story)("of $abbreviation runs forward, between publication and the day before today", (entry) => {
    const { steps } = entry;
    const after = steps.returned ? minutes(steps.returned) : Number.POSITIVE_INFINITY;
    const saves = (steps.sectionsSaved ?? []).map(minutes);
    const inOrder = [publishedAt, steps.designationProposed, steps.designationAccepted].flatMap((moment) =>
      moment ? [minutes(moment)] : [],
    );
    inOrder.push(...saves.filter((save) => save < after));
    if (steps.submitted) inOrder.push(minutes(steps.submitted));
    if (steps.returned) inOrder.push(minutes(steps.returned));
    inOrder.push(...saves.filter((save) => save > after));
    if (steps.resubmitted) inOrder.push(minutes(steps.resubmitted));
    if (steps.accepted) inOrder.push(minutes(steps.accepted));
    inOrder.push(minutes({ daysBefore: 0, time: "00:00" }));

    for (const [index, moment] of inOrder.slice(1).entries()) {
      expect(moment).toBeGreaterThan(inOrder[index] ?? Number.NaN);
    }
  });

  it.each(story)("of $abbreviation has the steps its outcome needs and no others", (entry) => {
    const { steps, outcome } = entry;
    expect(Boolean(steps.designationAccepted)).toBe(entry.liaison !== null);
    expect(Boolean(steps.sectionsSaved)).toBe(outcome !== "untouched");
    expect(Boolean(steps.submitted)).toBe(!["untouched", "draft"].includes(outcome));
    expect(Boolean(steps.accepted)).toBe(outcome === "accepted");
    if (outcome === "returned") expect(steps.returned && !steps.resubmitted).toBe(true);
    if (outcome === "submitted" || outcome === "accepted") {
      expect(Boolean(steps.returned)).toBe(Boolean(steps.resubmitted));
    }
  });

  it.each(returned)(
    "of $abbreviation pins its return points to requirements and answers each once",
    (entry) => {
      const { returned: decision, resubmitted } = entry.steps;
      const points = decision?.points ?? [];
      expect(points.length).toBeGreaterThanOrEqual(1);
      expect(points.length).toBeLessThanOrEqual(3);
      for (const point of points) expect(keys).toContain(point.requirementKey);
      if (resubmitted) expect(resubmitted.replies).toHaveLength(points.length);
    },
  );

  it("keeps internal comments to reviewers, and comments to filed plans", () => {
    for (const entry of story) {
      for (const comment of entry.comments ?? []) {
        if (comment.audience === "internal") expect(comment.by).toBe("reviewer");
        expect(entry.steps.submitted).toBeDefined();
        expect(minutes(comment)).toBeGreaterThan(minutes(entry.steps.submitted ?? publishedAt));
        expect(comment.daysBefore).toBeGreaterThan(0);
      }
    }
  });
});

describe("the plans", () => {
  it("exist for the departments that have begun one, and for no other", () => {
    const files = readdirSync(seedFile("./plans/")).sort();
    expect(files).toEqual(withPlan.map((entry) => planFile(entry).replace("./plans/", "")).sort());
  });

  it.each(filed)("of $abbreviation answers all six requirements in their order", (entry) => {
    expect([...planOf(entry).keys()]).toEqual(keys);
  });

  it.each(withPlan)("of $abbreviation holds exactly the sections that were saved", (entry) => {
    const saved = new Set((entry.steps.sectionsSaved ?? []).map((save) => save.requirementKey));
    expect([...planOf(entry).keys()].sort()).toEqual([...saved].sort());
  });

  it.each(withPlan)("of $abbreviation uses a non-answer only where its requirement allows it", (entry) => {
    const allowed = new Map<string, string[]>(
      executiveDirective12.requirements.map(({ key, nonAnswers }) => [key, nonAnswers]),
    );
    for (const [key, section] of planOf(entry)) {
      for (const text of [section.current, section.firstFiling]) {
        if (text?.nonAnswer) expect(allowed.get(key)).toContain(text.nonAnswer);
      }
    }
  });

  it.each(filed)(
    "of $abbreviation has an earlier wording for the sections it rewrote, and only those",
    (entry) => {
      const rewritten = entry.steps.resubmitted ? (entry.steps.returned?.points ?? []) : [];
      const earlier = [...planOf(entry)].filter(([, section]) => section.firstFiling).map(([key]) => key);
      expect(earlier).toEqual(keys.filter((key) => rewritten.some((point) => point.requirementKey === key)));
    },
  );

  it.each(filed)(
    "of $abbreviation is marked unfinished nowhere and says something in every section",
    (entry) => {
      expect(entry.steps.sectionsSaved?.some((save) => save.unfinished)).toBe(false);
      for (const [key, { current }] of planOf(entry)) {
        expect(current.text.split(/\s+/).length, key).toBeGreaterThanOrEqual(30);
      }
    },
  );

  it("share no sentence with one another", () => {
    const seen = new Map<string, string>();
    for (const entry of withPlan) {
      for (const { current } of planOf(entry).values()) {
        const sentences = current.text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.length > 60);
        for (const sentence of new Set(sentences)) {
          expect(seen.get(sentence), sentence).toBeUndefined();
          seen.set(sentence, entry.abbreviation);
        }
      }
    }
    expect(seen.size).toBeGreaterThan(500);
  });

  it("include one section written in Spanish", () => {
    const spanish = withPlan.flatMap((entry) =>
      [...planOf(entry)]
        .filter(([, section]) => section.current.language === "es")
        .map(([key]) => `${entry.abbreviation} ${key}`),
    );
    expect(spanish).toEqual(["CIFD outreach"]);
  });
});
