import { namesIn } from "./names";
import { plainCopy } from "./plain-copy";
import { statusWordsIn } from "./status-words";

/** What a text is searched for, by name, and what its writer may do about each. */
export const identifiers = {
  /** Social Security and taxpayer numbers. */
  ssn: "remove",
  /** Alien registration numbers. */
  a_number: "remove",
  /** Words that say what immigration status somebody has. */
  status: "remove",
  email: "justify",
  phone: "justify",
  plate: "justify",
  birth_date: "justify",
  /** Capitalized words that may name a person: a warning only. */
  name: "look",
} as const satisfies Record<string, "remove" | "justify" | "look">;

export type Identifier = keyof typeof identifiers;

/** One place in a text: what was found there, from `start` up to `end`. */
export type Finding = { kind: Identifier; found: string; start: number; end: number };

/** What stands between the groups of a number, in a plain copy of a text. */
const dash = "(?: ?[-./\\u2010-\\u2015\\u2212\\u00b7]{1,2} ?| )";
const at = "(?: ?[[({<] ?(?:at|arroba|@) ?[\\])}>] ?| ?@ ?)";
const dot = "(?: ?[[({<] ?(?:dot|punto|\\.) ?[\\])}>] ?| (?:dot|punto) |\\.)";
/** Words before a bare number that make it the number of a paper and not of a person or a telephone. */
const paper =
  /(?:\b(?:contract|contrato|agreement|acuerdo|permit|permiso|invoice|factura|work order|orden|p\.?o\.?|case|caso|incident|incidente|report|reporte|informe|ticket|file|expediente|account|parcel|apn)|\bc)(?:\s|[-:#.]|no\b|nos\b|is\b|es\b|number|num\b|núm\b|número|n\.?º){0,12}$/iu;

const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre";
const anyDate = `\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{2,4}|(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?,? ?\\d{2,4}|\\d{1,2}(?: de)? (?:${months})(?: del?)? \\d{2,4}`;

type Pattern = {
  kind: Exclude<Identifier, "name" | "status">;
  /** The finding is the group "found", or else the whole match. */
  pattern: RegExp;
  /** Refuses a match that only looks alike; `before` is the text up to it. */
  unless?: (found: string, before: string) => boolean;
};

const isPaper = (_: string, before: string) => paper.test(before.slice(-40));

/** In this order: what an earlier pattern found is not found again by a later one. */
const patterns: Pattern[] = [
  {
    kind: "email",
    pattern: /[\p{L}\d._%+'-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/giu,
  },
  {
    kind: "email",
    pattern: new RegExp(
      `[\\p{L}\\d._%+-]{1,64}(?:${at}| arroba )[\\p{L}\\d-]{1,63}(?:${dot}[\\p{L}\\d-]{2,63}){1,3}`,
      "giu",
    ),
  },
  {
    kind: "email",
    pattern:
      /(?:[\p{L}\d_%+-]{1,64} (?:dot|punto) )?[\p{L}\d._%+-]{1,64} at (?!(?:the|a|an|this|that) )[\p{L}\d-]{1,63}(?: (?:dot|punto) [\p{L}\d-]{2,63}){1,3}/giu,
  },
  { kind: "ssn", pattern: new RegExp(`(?<![\\d-])\\d{3}${dash}\\d{2}${dash}\\d{4}(?![\\d-])`, "gu") },
  {
    kind: "ssn",
    pattern:
      /(?:\bssn|\bitin|\bsocial security|\bseguro social|\bseguridad social)[^\d\n]{0,25}(?<found>\d{3}[ -]?\d{2}[ -]?\d{4})(?!\d)/giu,
  },
  {
    kind: "ssn",
    pattern:
      /(?:\bssn|\bsocial security|\bseguro social)[^\d\n]{0,12}(?:ending(?: in)?|last (?:four|4)|termina(?:do)?(?: en)?|últimos (?:cuatro|4))[^\d\n]{0,12}(?<found>\d{4})(?!\d)/giu,
  },
  {
    kind: "a_number",
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:A(?: |[-#.:\\u2010-\\u2015]|[Nn][Oo]\\.?){0,4}|a(?: ?[-#]){1,2} ?)\\d{1,3}${dash}?\\d{3}${dash}?\\d{3}(?!\\d|-\\d)`,
      "gu",
    ),
  },
  { kind: "a_number", pattern: /(?<![\p{L}\d])a[-#]{0,2} ?\d{7,9}(?!\d)/gu },
  {
    kind: "a_number",
    pattern:
      /(?:\balien(?: registration)?|\buscis|\ba-?(?:number|número)|número a\b|\bextranjero|\bextranjera)[^\d\n]{0,20}(?<found>\d{1,3}[ -]?\d{3}[ -]?\d{3})(?!\d)/giu,
  },
  { kind: "ssn", pattern: /(?<![\p{L}\d+$.,/_#-])\d{9}(?![\p{L}\d_-]|[.,]\d)/gu, unless: isPaper },
  {
    kind: "birth_date",
    pattern: new RegExp(
      `(?:\\bd\\.?o\\.?b\\b\\.?|\\bdate of birth|\\bbirth ?da(?:te|y)|\\bborn|\\bfecha de nac(?:imiento|\\.)?|\\bf\\. ?(?:de )?nac\\.?|\\bnacid[oa]s?|\\bnació|\\bcumpleaños)[^\\d\\n]{0,20}?(?<found>${anyDate})`,
      "giu",
    ),
  },
  {
    kind: "birth_date",
    pattern:
      /(?<![\d/.-])(?:(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|[12]\d|3[01])[/.-](?:19[2-9]\d|200\d|201[0-5])|(?:19[2-9]\d|200\d|201[0-5])-\d\d-\d\d)(?![\d/-])/gu,
  },
  {
    kind: "phone",
    pattern: new RegExp(
      `(?<![\\d+])(?:\\+?1${dash}?)?(?:\\([2-9]\\d{2}\\)${dash}{0,2}|[2-9]\\d{2}${dash})\\d{3}${dash}\\d{4}(?![\\d-])`,
      "gu",
    ),
  },
  { kind: "phone", pattern: /(?<![\d$.,-])(?:\+?1)?[2-9]\d{2}[2-9]\d{6}(?![\d-])/gu, unless: isPaper },
  { kind: "phone", pattern: /\+(?!1\b)\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,5}(?!\d)/gu },
  { kind: "phone", pattern: /\(\d{2,3}\) ?\d{3,4}[- .]\d{4}(?!\d)/gu },
  { kind: "phone", pattern: /(?<![\d.,#/-])[2-9]\d{2}[-.]\d{4}(?![\d-])/gu, unless: isPaper },
  {
    kind: "plate",
    pattern:
      /(?:\b[Pp]lates?|\b[Pp]lacas?|\b[Mm]atrículas?|\b[Tt]ags?)(?:[:#\s]| number| no\.| número| núm\.| is| was| era| es| con| de| del vehículo| of the (?:van|car|truck|suv|vehicle)){0,4}(?<found>(?:(?=\p{L}{0,7}\d)[\p{L}\d]{2,8}|\p{Lu}{1,4}(?=[ -]\d))(?:[ -](?=\p{Lu}{0,5}\d)[\p{Lu}\d]{1,6})?)(?![\p{L}\d])/gu,
    unless: (found) => !/^[\p{L}\d]{5,8}$/u.test(found.replace(/[ -]/g, "")),
  },
  { kind: "plate", pattern: /(?<![\p{L}\d-])\d[ -]?[A-Z]{3}[ -]?\d{3}(?![\p{L}\d-])/gu },
  { kind: "plate", pattern: /(?<![\p{L}\d-])\d[a-z]{3}\d{3}(?![\p{L}\d-])/gu },
  { kind: "plate", pattern: /(?<![\p{L}\d-])\d{5}[A-Z]\d(?![\p{L}\d-])/gu },
];

/**
 * The personal identifiers and words of immigration status a text seems to hold, in the order of the text and never overlapping. English and Spanish,
 * formats used in the United States. It errs towards finding: its reader is asked, nothing is changed.
 */
export function screen(text: string): Finding[] {
  const { plain, spanOf } = plainCopy(text);
  const findings: Finding[] = [];
  const add = (kind: Identifier, from: number, to: number) => {
    const { start, end } = spanOf(from, to);
    if (!findings.some((one) => start < one.end && one.start < end))
      findings.push({ kind, found: text.slice(start, end), start, end });
  };
  for (const { kind, pattern, unless } of patterns) {
    for (const match of plain.matchAll(pattern)) {
      const whole = match.groups?.found ?? match[0];
      const found = whole.trim();
      const from = match.index + match[0].lastIndexOf(whole) + whole.indexOf(found);
      if (!unless?.(found, plain.slice(0, from))) add(kind, from, from + found.length);
    }
  }
  for (const { start, end } of statusWordsIn(plain)) add("status", start, end);
  for (const { start, end } of namesIn(plain)) add("name", start, end);
  return findings.sort((a, b) => a.start - b.start);
}

/** The letters and digits of what was found: the same for one number however it is written. */
export const bareOf = (found: string): string =>
  plainCopy(found)
    .plain.replace(/[^\p{L}\d]/gu, "")
    .toLowerCase();

/** The findings without those that say the same again, in the order of the text. */
export const distinct = (findings: readonly Finding[]): Finding[] =>
  findings.filter(
    ({ kind, found }, place) =>
      findings.findIndex((other) => other.kind === kind && bareOf(other.found) === bareOf(found)) === place,
  );

/** The fields of a form that keep a finding: what was found, and the reason. */
export const keptField = ({ found }: Pick<Finding, "found">) => `kept-${bareOf(found)}`;
export const reasonField = ({ found }: Pick<Finding, "found">) => `reason-${bareOf(found)}`;

/** A found identifier that its writer keeps, and why. */
export type Kept = { kind: Identifier; found: string; reason: string };

/**
 * What of a text's findings is not settled by what its writer keeps: what must go, what has no reason yet, and names
 * nobody has looked at. Empty when the text may be stored.
 */
export function unsettled(
  findings: readonly Finding[],
  kept: readonly { found: string; reason: string }[],
  namesLookedAt: boolean,
): Finding[] {
  const reasoned = (found: string) =>
    kept.some((one) => bareOf(one.found) === bareOf(found) && one.reason.trim() !== "");
  return findings.filter(({ kind, found }) => {
    const may = identifiers[kind];
    return may === "remove" || (may === "justify" ? !reasoned(found) : !namesLookedAt);
  });
}

/** What a report says of the place beyond the name of one of the department's own sites, which may be named after a person. */
export function besideKnown(site: string, known: readonly string[]): string {
  const begins = (name: string) =>
    site.toLowerCase().startsWith(name.toLowerCase()) && !/^[\p{L}\d]/u.test(site.slice(name.length));
  const longest = known.filter(begins).sort((one, other) => other.length - one.length)[0];
  return longest ? site.slice(longest.length) : site;
}

/** The names that a line of a report seems to hold. */
export const namesInLine = (line: string): Finding[] => screen(line).filter(({ kind }) => kind === "name");

/** Whether a short line holds an identifier other than a name. */
export const identifiesSomebody = (text: string): Finding | undefined =>
  screen(text).find(({ kind }) => kind !== "name");
