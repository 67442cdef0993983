/**
 * A text as a cell that no spreadsheet takes for a formula. Where it begins with = + - @, a tab, a line end or a
 * full-width form of these, one apostrophe is put before it; so it is where it begins with an apostrophe, so that taking
 * one leading apostrophe away always gives back what was stored. A "-" is no exception, although Markdown lists begin
 * with it: spreadsheets compute "-1+cmd|..." as readily as "=", and show a plain list item as #NAME?.
 */
export const guarded = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠']/.test(text) ? `'${text}` : text);
