import { stringify } from "csv-stringify/sync";

/**
 * A text as a cell that no spreadsheet takes for a formula. Where it begins with = + - @, a tab, a line end or a
 * full-width form of these, one apostrophe is put before it; so it is where it begins with an apostrophe, so that taking
 * one leading apostrophe away always gives back what was stored. A "-" is no exception, although Markdown lists begin
 * with it: spreadsheets compute "-1+cmd|..." as readily as "=", and show a plain list item as #NAME?.
 */
export const guarded = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠']/.test(text) ? `'${text}` : text);

/** Lines of CSV for a spreadsheet, ended by CRLF; the first ones of a file begin with the mark of UTF-8. Numbers are no text. */
export function csvLines(rows: (string | number)[][], first: boolean): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" ? guarded(cell) : cell)));
  return stringify(cells, { bom: first, record_delimiter: "windows", quoted_match: /[\r\n]/ });
}
