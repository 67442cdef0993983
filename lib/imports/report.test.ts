import { expect, it } from "vitest";
import { pageOf } from "./report";

it("shows the last page of a report where a later one is asked for", () => {
  const list = Array.from({ length: 201 }, (_, n) => n);
  expect(pageOf(list, 2).items[0]).toBe(100);
  expect(pageOf(list, 999_999)).toEqual({ page: 3, items: [200] });
  expect(pageOf([], 7)).toEqual({ page: 1, items: [] });
});
