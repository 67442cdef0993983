/**
 * The day a cell names as YYYY-MM-DD. A spreadsheet of the United States saves a day as month/day/year, 7/1/2025; any other
 * text is given back as it is, for the schema to refuse.
 */
export function dayCell(cell: string): string {
  const [, month = "", day = "", year = ""] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? [];
  return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : cell;
}
