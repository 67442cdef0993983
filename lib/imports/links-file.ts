import { guarded } from "@/lib/platform/guarded";

type Row = { email: string; name: string; link: string };

const cell = (text: string) => `"${guarded(text).replaceAll('"', '""')}"`;

/** One-time links as CSV for a spreadsheet, made where they are shown: they are kept nowhere. */
export const linksFile = (heading: string[], links: readonly Row[]): string =>
  `\ufeff${[heading, ...links.map(({ email, name, link }) => [email, name, link])]
    .map((row) => `${row.map(cell).join(",")}\r\n`)
    .join("")}`;
