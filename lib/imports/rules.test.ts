import { describe, expect, it } from "vitest";
import { mostRows } from "./limits";
import { decodeFile, readTable } from "./rules";

const columns = ["email", "name"] as const;
const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);

/** What is told of a whole file, as its message key. */
function told(file: Uint8Array): string {
  const decoded = decodeFile(file);
  if ("problem" in decoded) return decoded.problem.key;
  const table = readTable(decoded.text, columns);
  return "problem" in table ? table.problem.key : `${table.lines.length} rows`;
}

describe("a file as a whole", () => {
  it.each([
    ["nothing", new Uint8Array(), "imports.file.empty"],
    ["only white space", bytes(" \n\n"), "imports.file.empty"],
    ["only a mark of its encoding", bytes("\ufeff"), "imports.file.empty"],
    ["only a header", bytes("email,name\n"), "imports.file.no-rows"],
    ["a header and empty lines", bytes("email,name\n,\n\n , \n"), "imports.file.no-rows"],
    ["a workbook", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14]), "imports.file.workbook"],
    ["an old workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "imports.file.workbook"],
    ["UTF-16 with its mark", utf16("email,name\na,b\n"), "imports.file.utf-16"],
    [
      "UTF-16 without its mark",
      new Uint8Array(Buffer.from("email,name\n", "utf16le")),
      "imports.file.utf-16",
    ],
    ["Windows-1252", new Uint8Array([...bytes("email,name\na@b.co,Jos"), 0xe9]), "imports.file.encoding"],
    ["semicolons", bytes("email;name\na@b.co;Ana\n"), "imports.file.semicolons"],
    ["tabs", bytes("email\tname\n"), "imports.file.tabs"],
    ["a column too few", bytes("email\na@b.co\n"), "imports.file.missing"],
    ["a column too many", bytes("email,name,phone\n"), "imports.file.unknown"],
    ["another header", bytes("mail,full name\n"), "imports.file.header"],
    ["a column twice", bytes("email,name,email\na,b,c\n"), "imports.file.twice"],
    ["no header at all", bytes("a@b.co,Ana\n"), "imports.file.header"],
    ["a quotation mark that is never closed", bytes('email,name\na@b.co,"Ana\n'), "imports.file.quotes"],
    [
      "a cell of two million letters",
      bytes(`email,name\na@b.co,${"x".repeat(2_000_000)}\n`),
      "imports.file.too-large",
    ],
    [
      "more rows than are taken",
      bytes(`email,name\n${"a,b\n".repeat(mostRows + 1)}`),
      "imports.file.too-many",
    ],
    ["as many rows as are taken", bytes(`email,name\n${"a,b\n".repeat(mostRows)}`), `${mostRows} rows`],
    [
      "the mark of UTF-8, capitals and spaces in the header",
      bytes("\ufeffName , EMAIL\r\nAna,a@b.co\r\n"),
      "1 rows",
    ],
  ])("with %s is told as such", (_, file, expected) => {
    expect(told(file)).toBe(expected);
  });
});

describe("a row", () => {
  const lines = (text: string) => {
    const table = readTable(text, columns);
    return "lines" in table ? table.lines : [];
  };

  it("keeps the number a spreadsheet shows it by, also after empty lines", () => {
    expect(lines("email,name\na@b.co,Ana\n,\nc@d.co,Cem\n").map(({ row }) => row)).toEqual([2, 4]);
  });

  it("keeps commas, quotation marks and accents of a quoted cell", () => {
    expect(lines('email,name\na@b.co,"Muñoz, ""Pepe"""\n')[0]?.cells).toEqual({
      email: "a@b.co",
      name: 'Muñoz, "Pepe"',
    });
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)"])("that holds %s says so instead of taking it", (cell) => {
    const [line] = lines(`email,name\na@b.co,${cell}\n`);
    expect(line?.problems).toMatchObject([{ column: "name", said: { key: "imports.row.formula" } }]);
  });

  it.each(["a@b.co\n", "a@b.co,Ana,more\n"])("with another number of cells says so: %s", (row) => {
    expect(lines(`email,name\n${row}`)[0]?.problems).toMatchObject([{ said: { key: "imports.row.cells" } }]);
  });
});
