import { expect, it } from "vitest";
import { dayCell } from "./day-cell";

it.each([
  ["2025-07-01", "2025-07-01"],
  ["07/01/2025", "2025-07-01"],
  ["7/1/2025", "2025-07-01"],
  ["12/31/2025", "2025-12-31"],
  // No month of that number: the schema says that there is no such day.
  ["31/12/2025", "2025-31-12"],
  ["7/1/25", "7/1/25"],
  ["1 July 2025", "1 July 2025"],
  ["", ""],
])("the cell %s names the day %s", (cell, day) => {
  expect(dayCell(cell)).toBe(day);
});
