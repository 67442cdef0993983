import { expect, it } from "vitest";
import { siteColumns, siteJudging } from "@/lib/facilities/import";
import { linesOf } from "@/lib/testing/import-file";
import { judgeRows } from "./judge";

it("lets others be answered after every few rows, however long their cells are", async () => {
  const row = `RAP,Pool,${"x ".repeat(100)},1 Way,Manager,20\n`;
  const lines = await linesOf(`${Object.keys(siteColumns).join(",")}\n${row.repeat(1_000)}`, siteColumns);
  expect(Object.keys(siteColumns).slice(0, 3)).toEqual(["department", "name", "kind"]);
  let turns = 0;
  let judging = true;
  const others = () => {
    turns += 1;
    if (judging) setImmediate(others);
  };
  others();
  const { judged } = await judgeRows(
    lines,
    [],
    siteJudging({ departments: new Set(["RAP"]), sites: new Map() }),
  );
  judging = false;
  expect(judged.length).toBe(1_000);
  expect(turns).toBeGreaterThan(50);
});
