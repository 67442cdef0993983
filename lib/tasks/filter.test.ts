import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyDirective, filterQuery, filtersInUse, readFilter, readPageFilter } from "./filter";

describe("the filter of an address", () => {
  it("is read from its parameters; those left empty by a form ask for nothing", () => {
    expect(readFilter({ status: "returned", q: "  library ", plan: "", liaison: "no", page: "3" })).toEqual({
      filter: { status: "returned", q: "library", liaison: "no" },
      page: 3,
      misread: [],
    });
  });

  it.each([
    ["a value that does not exist", { status: "bogus" }],
    ["a parameter that does not exist", { colour: "red" }],
    ["a parameter given twice", { status: ["returned", "accepted"] }],
    ["a control character", { q: "a\u0000b" }],
    ["an abbreviation in lower case", { department: "rap" }],
    ["a page before the first", { page: "0" }],
    ["a word of JavaScript's own", { constructor: "x" }],
    ["words without end", { q: "x".repeat(201) }],
  ])("says that it did not understand %s", (_, search) => {
    const { filter, page, misread } = readFilter(search as Record<string, string>);
    expect(misread).toHaveLength(1);
    expect({ filter, page }).toEqual({ filter: {}, page: 1 });
  });

  const choices = {
    directive: ["ed-12"],
    requirement: ["liaison"],
    department: ["RAP"],
    body: ["department"],
  };

  it.each([
    ["directive", "ed-99"],
    ["requirement", "nope"],
    ["department", "NOPE"],
    ["body", "committee"],
  ])("says of a %s that the reader cannot choose that it did not understand it", (name, value) => {
    const address = { [name]: value, late: "yes" };
    expect(readFilter(address, choices)).toEqual({
      filter: { late: "yes" },
      page: 1,
      misread: [{ name, value }],
    });
    const chosen = choices[name as keyof typeof choices][0];
    expect(readFilter({ [name]: chosen, plan: "" }, choices)).toEqual({
      filter: { [name]: chosen },
      page: 1,
      misread: [],
    });
  });

  it("takes further parameters its caller knows", () => {
    expect(readFilter({ format: "csv", late: "yes" }, {}, ["format"])).toMatchObject({
      filter: { late: "yes" },
      misread: [],
    });
  });

  it("comes back the same from the address it writes", () => {
    const given = fc.record(
      {
        status: fc.constantFrom("accepted", "overdue", "not_started"),
        q: fc
          .string({ minLength: 1, maxLength: 50 })
          .filter((text) => text.trim() === text && !/\p{Cc}/u.test(text)),
        liaison: fc.constantFrom("yes", "no"),
        department: fc.constantFrom("RAP", "A&B", "X-1"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(given, (filter) => {
        const address = new URLSearchParams(filterQuery(filter as never));
        expect(readFilter(Object.fromEntries(address))).toEqual({ filter, page: 1, misread: [] });
      }),
    );
  });

  it("counts what narrows the rows, not the directive or the order", () => {
    expect(filtersInUse({ directive: "ed-12", sort: "-late", status: "overdue", q: "x" })).toBe(2);
  });

  it("goes back to the first page when it is changed", () => {
    expect(filterQuery({ status: "overdue" }, { page: 1 })).toBe("?status=overdue");
    expect(filterQuery({ status: "overdue" }, { status: undefined })).toBe("");
  });
});

describe("the filter of a page about the newest directive", () => {
  const choices = { directive: ["ed-12", "ed-13"] };

  it("is about the newest where its address names none, or one that does not exist", () => {
    const newest = { directive: "ed-13", status: "returned" };
    expect(readPageFilter({ status: "returned" }, choices, "ed-13")).toEqual({
      filter: newest,
      address: newest,
      page: 1,
      misread: [],
    });
    const read = readPageFilter({ directive: "nope", status: "returned" }, choices, "ed-13");
    expect(read).toMatchObject({ filter: newest, misread: [{ name: "directive", value: "nope" }] });
  });

  it("is about another when that is named, and about every one when that is asked for", () => {
    expect(readPageFilter({ directive: "ed-12" }, choices, "ed-13").filter).toEqual({ directive: "ed-12" });
    const { filter, address, misread } = readPageFilter({ directive: everyDirective }, choices, "ed-13");
    expect({ filter, misread }).toEqual({ filter: {}, misread: [] });
    expect(filterQuery(address)).toBe("?directive=*");
  });

  it("asks for nothing before the first directive, and a file knows no such word", () => {
    expect(filterQuery(readPageFilter({}, { directive: [] }, undefined).address)).toBe("");
    expect(readFilter({ directive: everyDirective }, choices).misread).toHaveLength(1);
  });
});
