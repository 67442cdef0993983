import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { ContractFileRow } from "@/lib/contractors/input";

/** Contracts of one kind in one department, of which the first `acknowledged` have answered. */
export type SeedContracts = {
  rows: ContractFileRow[];
  channel: "post" | "hand";
  /** Days of July 2025. */
  sent: number;
  answered: number;
  acknowledged: number;
};

const places =
  "Arleta, Arroyo Seco, Balboa, Boyle Heights, Canoga Park, Chatsworth, Cypress Park, Eagle Rock, Echo Park, El Sereno, Encino, Glassell Park, Granada Hills, Harbor City, Highland Park, Hollywood, Lincoln Heights, Los Feliz, Mar Vista, Mission Hills, North Hollywood, Northridge, Pacoima, Palms, Panorama City, Reseda, San Pedro, Sherman Oaks, Silver Lake, South Park, Sun Valley, Sunland, Sylmar, Van Nuys, Venice, Watts, Westchester, Wilmington".split(
    ", ",
  );

const people = [
  "A. Mendoza",
  "B. Okafor",
  "C. Yoon",
  "D. Petrosyan",
  "E. Fuentes",
  "F. Nakamura",
  "G. Brandt",
];

/** The names of a group: as they are listed, or so many of a kind by place, such as "29 by place: Concessions". */
function namesOf(cell: string): string[] {
  const [, count, kinds] = /^(\d+) by place: (.+)$/.exec(cell) ?? [];
  if (!kinds) return cell.split("; ");
  const each = kinds.split(", ");
  return Array.from(
    { length: Number(count) },
    (_, n) => `${places[n % places.length]} ${each[Math.floor(n / places.length)]}`,
  );
}

const mailbox = (contractor: string) =>
  `office@${contractor
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")}.example`;

type Group = Record<
  | "department"
  | "prefix"
  | "contractors"
  | "sites"
  | "languages"
  | "channel"
  | "sent"
  | "acknowledged"
  | "answered"
  | "without_clause"
  | "without_email",
  string
>;

/** What departments keep in the demonstration, by abbreviation; the numbers are those section 2 of their plans gives. */
export function seedContracts(): Map<string, SeedContracts[]> {
  const file = readFileSync(`${import.meta.dirname}/contracts.csv`, "utf8");
  const departments = new Map<string, SeedContracts[]>();
  let number = 139_000;
  for (const group of parse<Group>(file, { columns: true })) {
    const languages = group.languages.split(" ");
    const names = namesOf(group.contractors);
    const rows = names.map((contractor, place): ContractFileRow => {
      number += 1;
      const fromEnd = names.length - place;
      return {
        department: group.department,
        number: `${group.prefix}-${number}`,
        contractor,
        sites: group.sites,
        startsOn: "2024-07-01",
        endsOn: number % 3 === 0 ? "2026-06-30" : null,
        contactName: people[number % people.length] ?? null,
        contactEmail: fromEnd <= Number(group.without_email) ? null : mailbox(contractor),
        language: languages[place % languages.length] ?? "en",
        clause: fromEnd > Number(group.without_clause),
      };
    });
    const facts = {
      rows,
      channel: group.channel as "post" | "hand",
      sent: Number(group.sent),
      answered: Number(group.answered),
      acknowledged: Number(group.acknowledged),
    };
    departments.set(group.department, [...(departments.get(group.department) ?? []), facts]);
  }
  return departments;
}

/** Why a department states that it has no such contract. */
export const seedNoContracts: readonly { abbreviation: string; reason: string }[] = [
  {
    abbreviation: "OPA",
    reason:
      "Our five consultants work in their own offices; none was on City property in the last twelve months except in the audience of public meetings.",
  },
  {
    abbreviation: "LAFPP",
    reason:
      "Our contracts are performed at the firms' own premises. Of the 88 agreements in force on July 14, none assigns personnel to our building.",
  },
];
