import { describe, expect, it } from "vitest";
import { mostRows, mostRowsOfCity } from "./limits";
import { readFile } from "./read-file";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a file that asks for much", () => {
  it.each([
    ["4 MB of empty lines", "\n", "imports.file.too-long"],
    ["4 MB of lines of empty cells", ",\n", "imports.file.too-long"],
    ["4 MB of separators", ",", "imports.file.no-rows"],
    ["4 MB of quotation marks", '"', 1],
    ["4 MB of spaces", " ", "imports.file.no-rows"],
  ])(
    "as %s is told as such, and others are answered meanwhile",
    { timeout: 20_000 },
    async (_, letters, expected) => {
      let answered = 0;
      const others = setInterval(() => {
        answered += 1;
      });
      const file = bytes(`a,b\n${letters.repeat(4_194_304 / letters.length)}`);
      const told = await readFile(file).then(
        ({ rows }) => rows.length,
        (error: { said: { key: string } }) => error.said.key,
      );
      expect(told).toBe(expected);
      clearInterval(others);
      if (letters.includes("\n")) expect(answered).toBeGreaterThan(0);
    },
  );

  it("with as many ragged rows as are taken is read whole", { timeout: 20_000 }, async () => {
    const { rows } = await readFile(bytes(`a,b,c\n${"d,e\n".repeat(mostRows)}`));
    expect([rows.length, rows.at(-1)]).toEqual([
      mostRows,
      { row: mostRows + 1, cells: ["d", "e"], found: 2, long: [] },
    ]);
  });

  it("is read no further than to one row more than its list takes", async () => {
    const text = `a,b\n${"c,d\n".repeat(mostRowsOfCity + 1)}"never closed`;
    await expect(readFile(bytes(text), mostRowsOfCity)).rejects.toMatchObject({
      fields: { file: { key: "imports.file.too-many", values: { most: mostRowsOfCity } } },
    });
  });

  it("tells the row of U+0000", async () => {
    await expect(readFile(bytes('a,b\n\n"c\nd",e\nf,\0\n'))).rejects.toMatchObject({
      said: { key: "imports.file.nul", values: { row: 4 } },
    });
  });
});
