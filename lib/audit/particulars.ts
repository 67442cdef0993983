import { partWords } from "@/lib/activity/labels";
import type { MessageKey } from "@/lib/i18n/message-key";
import { languageName } from "@/lib/plans/languages";
import { kinds } from "@/lib/requirements/kinds";
import { closedWords, filterWords, sortWords } from "./closed-words";
import type { EventAction, EventDetails } from "./kinds";
import { type DetailName, detailName, isEventAction, sentenceOf } from "./labels";

/** A particular of an event as a reader is told it: words of the catalogue, a day, an instant, or what stands as it is. */
export type Told =
  | { as: "word"; key: MessageKey }
  | { as: "day" | "instant" | "text"; text: string }
  | { as: "list"; of: Told[] }
  | { as: "pair"; name: Told; value: Told };

/** Further words that details and filters hold. */
const words = {
  ...closedWords.role,
  ...closedWords.office,
  ...closedWords.nonAnswer,
  ...closedWords.to,
  ...closedWords.reason,
  ...closedWords.channel,
  ...closedWords.agency,
  ...closedWords.by,
  accepted: "audit.value.accepted",
  returned: "audit.value.returned",
  yes: "audit.yes",
  no: "audit.no",
  in_review: "tasks.display.in_review",
  in_progress: "tasks.display.in_progress",
  not_started: "tasks.display.not_started",
  overdue: "tasks.display.overdue",
  ...partWords,
} as const satisfies Record<string, MessageKey>;

/** What a filter, or a fact of a department, is called. */
const names = {
  status: "board.filter.status",
  plan: "board.filter.plan",
  filed: "board.filter.filed",
  department: "audit.filter.department",
  kind: "board.filter.kind",
  body: "board.filter.body",
  liaison: "board.filter.liaison",
  late: "board.filter.late",
  q: "audit.value.search",
  sort: "audit.value.sort",
  action: "audit.filter.action",
  name: "audit.value.name",
  abbreviation: "reports.columns.abbreviation",
} as const satisfies Record<string, MessageKey>;

/** What a kind of requirement is called, by its name and by the noun its register is kept under. */
const kindWords = new Map<string, MessageKey>(
  Object.entries(kinds).flatMap(([kind, { label, register }]) => [
    [kind, label] as const,
    ...(register?.href ? [[register.href.slice(1), label] as const] : []),
  ]),
);

const word = (key: MessageKey): Told => ({ as: "word", key });
const plain = (text: string): Told => ({ as: "text", text });
const own = <Of extends object>(table: Of, name: string) =>
  Object.hasOwn(table, name) ? table[name as keyof Of] : undefined;

const ownWord = (table: Readonly<Record<string, MessageKey>> | undefined, text: string) =>
  table && own(table, text);

/** Details that are people's or the city's own words, whatever they happen to be spelt like. */
const free = new Set<string>([
  "person",
  "document",
  "file",
  "facility",
  "contract",
  "service",
  "outlet",
  "reference",
  "directive",
  "replaced",
  "q",
] satisfies (DetailName | "q")[]);

const nameOf = (name: string): Told => {
  const key = own(names, name) ?? own(filterWords, name)?.name ?? detailName(name);
  return key ? word(key) : plain(name);
};

/** One detail as it is told; null for what says nothing to a reader, such as the id of a row. `requirement` is its title, where known. */
export function toldDetail(name: string, value: unknown, requirement: string | null): Told | null {
  if (value === null || value === "") return word("audit.none");
  if (typeof value === "boolean") return word(value ? "audit.yes" : "audit.no");
  if (typeof value === "number") return plain(String(value));
  if (Array.isArray(value)) return listed(value.map((one) => toldDetail(name, one, null)));
  if (typeof value === "object") {
    return listed(
      Object.entries(value).map(([part, one]) => {
        const told = toldDetail(part, one, null);
        return told && { as: "pair", name: nameOf(part), value: told };
      }),
    );
  }
  const text = String(value);
  if (name === "requirement" && requirement) return plain(requirement);
  if (/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text)) return null;
  if (free.has(name)) return plain(text);
  if (name === "locale" || name === "language" || name === "languages" || name === "removed")
    return plain(languageName(text));
  if (name === "format") return plain(text.toUpperCase());
  const kind = name === "kind" || name === "register" ? kindWords.get(text) : undefined;
  if (kind) return word(kind);
  if (name === "action" && isEventAction(text)) return word(sentenceOf(text));
  if (name === "sort") {
    const column = text.replace(/^-/, "");
    const heading = own(sortWords, column);
    return heading ? word(heading) : nameOf(column);
  }
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { as: "day", text };
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return { as: "instant", text };
  const key =
    ownWord(own(closedWords, name), text) ??
    ownWord(own(filterWords, name)?.values, text) ??
    own(words, text);
  return key ? word(key) : plain(text);
}

function listed(parts: (Told | null)[]): Told {
  const of = parts.filter((part) => part !== null);
  return of.length > 0 ? { as: "list", of } : word("audit.none");
}

/** Which details say best what an event is about, the first of each row that it has. */
const telling = [
  [
    "reference",
    "person",
    "service",
    "facility",
    "contract",
    "document",
    "outlet",
    "file",
    "requirement",
    "directive",
    "report",
    "register",
    "languages",
    "agency",
    "language",
    "locale",
  ],
  ["role", "to", "decision", "verdict", "nonAnswer", "channel", "format", "answer"],
  ["reason"],
] as const satisfies readonly (readonly DetailName[])[];

/** The events of which nothing but their kind is told; a new one that is none of them holds a detail that says more. */
export type UntoldEvent = {
  [Action in EventAction]: keyof EventDetails[Action] & (typeof telling)[number][number] extends never
    ? Action
    : never;
}[EventAction];

/** What an event is about, in the order a sentence would say it. */
export function aboutEvent(details: Record<string, unknown>, requirement: string | null): Told[] {
  return telling.flatMap((row) => {
    const name = row.find(
      (one) => details[one] !== undefined && details[one] !== null && details[one] !== "",
    );
    const told = name ? toldDetail(name, details[name], requirement) : null;
    return told ? [told] : [];
  });
}

/** Everything an event recorded of itself that says something to a reader, with its name. */
export function particulars(
  details: Record<string, unknown>,
  requirement: string | null,
): { name: Told; value: Told }[] {
  return Object.entries(details).flatMap(([name, one]) => {
    const value = toldDetail(name, one, requirement);
    return value ? [{ name: nameOf(name), value }] : [];
  });
}
