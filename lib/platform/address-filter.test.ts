import { expect, it } from "vitest";
import { narrowedBy, readAddressFilter, sortedBy, sortLink } from "./address-filter";

const known = { sort: sortedBy(["name", "held-on"]) };

it("a list is sorted by a column, either way round, and by nothing else", () => {
  expect(readAddressFilter(known, { sort: "name" }).filter).toEqual({ sort: "name" });
  expect(readAddressFilter(known, { sort: "-held-on" }).filter).toEqual({ sort: "-held-on" });
  expect(readAddressFilter(known, { sort: "--name" }).misread).toHaveLength(1);
});

it("a heading sorts by its column, then turns it round, and keeps what the list is narrowed by", () => {
  expect(sortLink("/x", { q: "a" }, "name")).toEqual({ href: "/x?q=a&sort=name" });
  expect(sortLink("/x", { sort: "name" }, "name")).toEqual({ href: "/x?sort=-name", direction: "ascending" });
  expect(sortLink("/x", { sort: "-name" }, "name")).toEqual({
    href: "/x?sort=name",
    direction: "descending",
  });
  expect(narrowedBy({ q: "a", sort: "name" })).toBe(1);
});
