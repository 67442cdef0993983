import { describe, expect, it } from "vitest";
import { coverage, measureOutreach, spanishFirst } from "./rules";

describe("outreach is measured", () => {
  it("as nothing done while no language is declared", () => {
    expect(measureOutreach({ declared: [], reached: ["es"] })).toMatchObject({
      done: 0,
      of: 1,
      gaps: [{ said: { key: "outreach.gap.undeclared" } }],
    });
  });

  it("by the declared languages people were reached in, naming the others, Spanish first", () => {
    expect(measureOutreach({ declared: ["ko", "hy", "es"], reached: ["ko", "fr"] })).toEqual({
      done: 1,
      of: 3,
      gaps: [
        {
          said: { key: "outreach.gap.languages", values: { count: 2, of: 3 } },
          languages: ["es", "hy"],
        },
      ],
    });
  });

  it("whatever country's form of a language was used, but each script for itself", () => {
    expect(measureOutreach({ declared: ["es"], reached: ["es-MX"] })).toMatchObject({ done: 1, of: 1 });
    expect(measureOutreach({ declared: ["es-419", "es"], reached: ["es"] })).toMatchObject({
      done: 1,
      of: 1,
    });
    expect(measureOutreach({ declared: ["zh-Hant"], reached: ["zh-Hans", "zh-Hans-CN"] }).done).toBe(0);
    expect(measureOutreach({ declared: ["zh-Hant"], reached: ["zh-Hant-TW"] }).done).toBe(1);
  });

  it("as complete once every declared language was used", () => {
    expect(measureOutreach({ declared: ["es"], reached: ["es", "vi"] })).toEqual({
      done: 1,
      of: 1,
      gaps: [],
    });
  });
});

describe("the coverage grid", () => {
  it("lists declared languages with their gaps, then used ones nobody declared", () => {
    const grid = coverage(
      ["fa", "es"],
      [
        { language: "es", channel: "radio", count: 2 },
        { language: "es", channel: "event", count: 1 },
        { language: "vi", channel: "radio", count: 4 },
      ],
    );
    expect(grid.rows.map(({ language, declared, total }) => [language, declared, total])).toEqual([
      ["es", true, 3],
      ["fa", true, 0],
      ["vi", false, 4],
    ]);
    expect(grid.rows[0]?.cells.get("radio")).toBe(2);
  });

  it("counts every country's form of a language in one row", () => {
    const grid = coverage(
      ["es", "es-419"],
      [
        { language: "es-MX", channel: "radio", count: 2 },
        { language: "es", channel: "radio", count: 1 },
        { language: "zh-Hant", channel: "event", count: 1 },
      ],
    );
    expect(grid.rows.map(({ language, declared, total }) => [language, declared, total])).toEqual([
      ["es", true, 3],
      ["zh-Hant", false, 1],
    ]);
    expect(grid.rows[0]?.cells.get("radio")).toBe(3);
  });

  it("puts every kind of Spanish first", () => {
    expect(spanishFirst(["zh-Hans", "am", "es-419"])).toEqual(["es-419", "am", "zh-Hans"]);
  });
});
