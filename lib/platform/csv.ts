import { stringify } from "csv-stringify/sync";
import { guarded } from "./guarded";

/** Lines of CSV for a spreadsheet, ended by CRLF; the first ones of a file begin with the mark of UTF-8. Numbers are no text. */
export function csvLines(rows: (string | number)[][], first: boolean): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" ? guarded(cell) : cell)));
  return stringify(cells, { bom: first, record_delimiter: "windows", quoted_match: /[\r\n]/ });
}
