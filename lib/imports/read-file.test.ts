import { describe, expect, it } from "vitest";
import { contractColumns } from "@/lib/contractors/import";
import { siteColumns } from "@/lib/facilities/import";
import { csvLines } from "@/lib/platform/csv";
import { lastRow, longestCell, mostColumns, mostRows } from "./limits";
import { absentOf, guessMapping, ignoredOf, lineOf } from "./mapping";
import { readFile } from "./read-file";

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);
const utf16be = (text: string) => new Uint8Array([0xfe, 0xff, ...Buffer.from(text, "utf16le").swap16()]);

/** What is told of a whole file: its message key, or how it was read. */
async function told(file: Uint8Array): Promise<string> {
  try {
    const { rows, separator, encoding } = await readFile(file);
    return `${rows.length} rows ${JSON.stringify(separator)} ${encoding}`;
  } catch (error) {
    return (error as { said: { key: string } }).said.key;
  }
}

describe("a file as a whole", () => {
  it.each([
    ["only white space", bytes(" \n\n"), "errors.file.empty"],
    ["only a mark of its encoding", bytes("\ufeff"), "errors.file.empty"],
    ["only a heading", bytes("email,name\n"), "imports.file.no-rows"],
    ["a heading and empty lines", bytes("email,name\n,\n\n , \n"), "imports.file.no-rows"],
    ["a workbook", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14]), "imports.file.workbook"],
    ["an old workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "imports.file.workbook"],
    ["UTF-16 without its mark", new Uint8Array(Buffer.from("email\n", "utf16le")), "imports.file.utf-16"],
    ["half a character of UTF-16", utf16("a,b\nc,\ud800\n"), "imports.file.utf-16"],
    ["Windows-1252", new Uint8Array([...bytes("email,name\na@b.co,Jos"), 0xe9]), "imports.file.encoding"],
    ["a quotation mark that is never closed", bytes('email,name\na@b.co,"Ana\n'), "imports.file.quotes"],
    ["a quotation mark in the middle", bytes('email,name\na@b.co,Ana "the" great\n'), "imports.file.quotes"],
    ["too many rows", bytes(`a,b\n${"c,d\n".repeat(mostRows + 1)}`), "imports.file.too-many"],
    ["as many rows as are taken", bytes(`a,b\n${"c,d\n".repeat(mostRows)}`), `${mostRows} rows "," utf-8`],
    ["a row beyond the last of a spreadsheet", bytes(`a${"\n".repeat(lastRow)}b\n`), "imports.file.too-long"],
    [
      "its last row in the last of a spreadsheet",
      bytes(`a${"\n".repeat(lastRow - 1)}b\n`),
      '1 rows "," utf-8',
    ],
    ["U+0000 in its heading", bytes("na\0me,email\nAna,a@b.co\n"), "imports.file.nul"],
    ["U+0000 in a cell", bytes(`name,email\n${"Ana,a@b.co\n".repeat(30)}A\0na,\n`), "imports.file.nul"],
    ["U+0000 in UTF-16", utf16("name;email\nAn\0a;a@b.co\n"), "imports.file.nul"],
    ["half a character of UTF-16 the other way round", utf16be("a,b\nc,\udc00\n"), "imports.file.utf-16"],
    [
      "half a character of UTF-8",
      new Uint8Array([...bytes("a\n"), 0xed, 0xa0, 0x80]),
      "imports.file.encoding",
    ],
    ["a name in its 201st column", bytes(`${"a,".repeat(mostColumns)}b\nc\n`), "imports.file.columns"],
    ["a cell in its 201st column", bytes(`a\n${"c,".repeat(mostColumns)}d\n`), "imports.file.columns"],
    ["200 columns and empty ones", bytes(`${"a,".repeat(mostColumns)}, \nc\n`), '1 rows "," utf-8'],
    ["the mark of UTF-8", bytes("\ufeffName , EMAIL\r\nAna,a@b.co\r\n"), '1 rows "," utf-8'],
    ["UTF-16 with its mark", utf16("email;name\na;Zoë\n"), '1 rows ";" utf-16'],
    ["UTF-16 the other way round", utf16be("email\tname\na\tZoë\n"), '1 rows "\\t" utf-16'],
    ["semicolons, and commas in its texts", bytes('a;"b, c, d";e\n1;2,3;4\n'), '1 rows ";" utf-8'],
    ["one column", bytes("name\nAna\n"), '1 rows "," utf-8'],
  ])("with %s is told as such", async (_, file, expected) => {
    expect(await told(file)).toBe(expected);
  });
});

describe("a row", () => {
  it("keeps the number a spreadsheet shows it by, also after empty lines", async () => {
    const { rows } = await readFile(bytes("email,name\na@b.co,Ana\n,\nc@d.co,Cem\n"));
    expect(rows.map(({ row }) => row)).toEqual([2, 4]);
  });

  it("keeps commas, quotation marks, accents and line ends of a quoted cell", async () => {
    const { rows } = await readFile(bytes('email,name\na@b.co,"Muñoz, ""Pepe""\nof Pacoima"\n'));
    expect(rows[0]?.cells).toEqual(["a@b.co", 'Muñoz, "Pepe"\nof Pacoima']);
  });

  const problemsOf = async (text: string) => {
    const table = await readFile(bytes(text));
    const [row] = table.rows;
    return row ? lineOf(row, table, { email: 0, name: 1 }).problems : [];
  };

  it.each(["=1+1", "+1", "-1", "@SUM(A1)"])("that holds %s says so instead of taking it", async (cell) => {
    expect(await problemsOf(`email,name\na@b.co,${cell}\n`)).toMatchObject([
      { column: "name", said: { key: "imports.row.formula" } },
    ]);
  });

  it.each([
    ["'s-Hertogenbosch BV", []],
    ["'quoted'", []],
    ["Ana", []],
    ["=1+1", ["imports.row.formula"]],
    ["-1", ["imports.row.formula"]],
  ])("that holds %s comes back the same from a file of this product", async (cell, problems) => {
    const table = await readFile(
      bytes(
        csvLines(
          [
            ["email", "name"],
            ["a@b.co", cell],
          ],
          true,
        ),
      ),
    );
    const [row] = table.rows;
    const line = row && lineOf(row, table, { email: 0, name: 1 });
    expect(line?.cells.name).toBe(cell);
    expect(line?.problems.map(({ said }) => said.key)).toEqual(problems);
  });

  it("that nobody guarded keeps the apostrophe it begins with", async () => {
    const table = await readFile(bytes("email,name\na@b.co,'s-Hertogenbosch BV\n"));
    expect(table.rows.map((row) => lineOf(row, table, { name: 1 }).cells.name)).toEqual([
      "'s-Hertogenbosch BV",
    ]);
  });

  it("with another number of cells says so, and empty ones at its end do not count", async () => {
    for (const row of ["a@b.co", "a@b.co,Ana,more"])
      expect(await problemsOf(`email,name\n${row}\n`)).toMatchObject([
        { said: { key: "imports.row.cells" } },
      ]);
    expect(await problemsOf("email,name\na@b.co,Ana,,\n")).toEqual([]);
  });

  it("with a cell of two million letters says so, and carries only its beginning along", async () => {
    const text = `email,name\na@b.co,${"x".repeat(2_000_000)}\n`;
    expect(await problemsOf(text)).toMatchObject([
      { column: "name", said: { key: "imports.row.long", values: { most: longestCell } } },
    ]);
    const { rows } = await readFile(bytes(text));
    const kept = rows[0]?.cells[1] ?? "";
    expect(kept.length).toBeLessThan(longestCell + 10);
    expect(
      await problemsOf(
        csvLines(
          [
            ["email", "name"],
            ["a@b.co", kept],
          ],
          true,
        ),
      ),
    ).toMatchObject([{ said: { key: "imports.row.long" } }]);
    const cut = await readFile(
      bytes(text.replace("xx", `${"x".repeat(longestCell)}😀`).replaceAll("x", "y")),
    );
    expect(cut.rows[0]?.cells[1]).not.toMatch(/\p{Surrogate}/u);
    expect(await problemsOf(`email,name\na@b.co,"${'""'.repeat(longestCell + 1)}"\n`)).toMatchObject([
      { said: { key: "imports.row.long" } },
    ]);
    expect(await problemsOf(`email,name\na@b.co,"${" ".repeat(100_000)}Ana"\n`)).toEqual([]);
    expect(await problemsOf(`email,name\na@b.co,${"x".repeat(longestCell)}\n`)).toEqual([]);
  });
});

describe("a heading", () => {
  const guess = (heading: string[]) => guessMapping(contractColumns, heading);
  const own = Object.keys(contractColumns);

  it("in the list's own names, in any order and any letters, needs no question", () => {
    expect(guess(own)).toMatchObject({ sure: true });
    expect(guess(own.toReversed().map((name) => name.toUpperCase().replace("_", " ")))).toMatchObject({
      sure: true,
      mapping: { department: 9, clause: 0 },
    });
  });

  it("in other words of English and Spanish is recognised, and what else it names is left alone", () => {
    const names = [
      "Depto.",
      "Número de Contrato",
      "Vendor",
      "Lugares",
      "Start Date",
      "Último día",
      "Contacto",
      "E-mail",
      "Idioma",
      "Cláusula",
      "Phone",
    ];
    const { mapping, sure } = guess(names);
    expect(sure).toBe(true);
    expect(Object.values(mapping)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(ignoredOf(names, mapping)).toEqual(["Phone"]);
  });

  it("without a column that may be left out needs no question unless something unknown could be it", () => {
    const short = own.filter((name) => name !== "ends_on");
    const { mapping, sure } = guess(short);
    expect([sure, absentOf(mapping)]).toEqual([true, ["ends_on"]]);
    expect(guess([...short, "Through"]).sure).toBe(false);
    expect(guess([...short, "row", "problem"]).sure).toBe(true);
  });

  it.each([
    ["without a needed column", own.filter((name) => name !== "clause")],
    ["that names a column twice", [...own, "number"]],
    ["that names nothing known", ["a", "b", "c"]],
  ])("%s is asked about", (_, heading) => {
    expect(guess(heading).sure).toBe(false);
  });

  it("never gives one column of the file to two columns of the list", () => {
    const { mapping } = guessMapping(siteColumns, ["Dept", "Name", "Contact", "Staff"]);
    const places = Object.values(mapping).filter((at) => at !== null);
    expect(new Set(places).size).toBe(places.length);
  });
});
