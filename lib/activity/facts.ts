import type { ActivityReport } from "@/lib/db/generated/client";
import { dayOf } from "@/lib/i18n/instant";
import { Refusal, type Said } from "@/lib/platform/errors";
import type { TypedFacts } from "./input";
import { followUpOf, type ReportContent, timesOf } from "./rules";
import {
  bareOf,
  besideKnown,
  distinct,
  type Finding,
  identifiers,
  identifiesSomebody,
  type Kept,
  namesInLine,
  reasonField,
  screen,
  unsettled,
} from "./screening";

type Given = {
  reportedAt: Date;
  now: Date;
  /** The names of the department's sites. */
  knownPlaces: readonly string[];
};

/** What cannot stand: by field, and what the screening found. */
type Wrong = { fields: Record<string, Said>; findings: (Finding & { may: string; field?: string })[] };

/**
 * What of a typed report is stored, once its times are possible, its choices fit each other and its free text holds
 * nothing that is neither removed nor justified. Throws `invalid` with everything that cannot stand at once; the detail
 * of a screening holds the findings.
 */
export function factsOf(typed: TypedFacts, given: Given): ReportContent {
  const { site, agency, actions, papers, responses, note, language } = typed;
  const { wrong, times, followUp, kept } = judged(typed, given);
  if (!times || !followUp || Object.keys(wrong.fields).length > 0) throw refusalOf(wrong);
  return {
    ...{ site, ...times, agency, agencyStated: stated(typed), actions, papers, responses, ...followUp },
    ...{ note: note.trim(), language, kept },
  };
}

/**
 * What else cannot stand in a report of which some fields are refused already (`refused`), so that its writer hears of
 * everything at once. `typed` holds the fields that could be read.
 */
export function besidesRefused(refused: Refusal, typed: Partial<TypedFacts>, given: Given): Refusal {
  const agency = typed.agencyStated?.trim() ? "other_stated" : "not_stated";
  const { wrong } = judged({ ...unsaid, agency, ...typed }, given);
  // What stands in the place of an unread field is nobody's mistake.
  const asked = Object.entries(wrong.fields).filter(([name]) => name in typed || !(name in unsaid));
  return refusalOf({ ...wrong, fields: { ...Object.fromEntries(asked), ...refused.fields } });
}

/** A report that says nothing. */
const unsaid: TypedFacts = {
  ...{ site: "", observed: "", observedHour: null, learned: null, learnedHour: null },
  ...{ agency: "not_stated", agencyStated: null, actions: [], papers: [], responses: [] },
  ...{ followUpNeeded: false, followUpBy: null, followUpDoneOn: null },
  ...{ note: "", language: "en", kept: [], namesLookedAt: false },
};

const stated = ({ agencyStated }: Pick<TypedFacts, "agencyStated">) => (agencyStated ?? "").trim() || null;

const refusalOf = ({ fields, findings }: Wrong) =>
  new Refusal(
    "invalid",
    { key: "errors.invalid" },
    { fields, detail: findings.length > 0 ? { findings } : undefined },
  );

/** Judges every part of a report, whatever is wrong with another. */
function judged(typed: TypedFacts, { reportedAt, now, knownPlaces }: Given) {
  const { site, agency } = typed;
  const fields: Record<string, Said> = {};
  const or = <Value>(judge: () => Value): Value | null => {
    try {
      return judge();
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== "invalid") throw error;
      Object.assign(fields, error.fields);
      return null;
    }
  };
  const times = or(() => timesOf(typed, reportedAt, now));
  const followUp = or(() => followUpOf(typed, times?.observedAt ?? null, dayOf(now)));
  const agencyStated = stated(typed);
  const { kept, ...screening } = screened(typed, {
    site: besideKnown(site, knownPlaces),
    agencyStated: agencyStated ?? "",
  });
  Object.assign(fields, screening.fields);
  for (const [name, words] of Object.entries({ site, agencyStated: agencyStated ?? "" })) {
    const said = refusedInLine(words);
    if (said) fields[name] = said;
  }
  if ((agency === "other_stated") !== (agencyStated !== null))
    fields.agencyStated = { key: agencyStated ? "activity.error.other-unasked" : "activity.error.other" };
  return { wrong: { fields, findings: screening.findings }, times, followUp, kept };
}

/** Why a short line cannot stand, be it a place, an agency or a reason. */
function refusedInLine(line: string): Said | null {
  const finding = identifiesSomebody(line);
  if (!finding) return null;
  if (finding.kind === "status")
    return { key: "activity.screening.in-line-status", values: { found: finding.found } };
  return { key: "activity.screening.in-line" };
}

/**
 * What of a note's findings its writer keeps, and what is not settled. Names are looked for in the lines, by field, and
 * in the reasons too.
 */
function screened(
  { note, kept, namesLookedAt }: Pick<TypedFacts, "note" | "kept" | "namesLookedAt">,
  lines: Record<string, string>,
): Wrong & { kept: Kept[] } {
  const findings = distinct(screen(note));
  const open = unsettled(findings, kept, namesLookedAt);
  const reasonOf = ({ found }: Finding) =>
    kept.find((one) => bareOf(one.found) === bareOf(found))?.reason.trim() ?? "";
  const fields: Record<string, Said> = {};
  const reasons = findings
    .filter(mayKeep)
    .map((finding) => [reasonField(finding), reasonOf(finding)] as const);
  const named = [...Object.entries(lines), ...reasons].flatMap(([field, line]) =>
    namesInLine(line).map((finding) => ({ ...finding, field })),
  );
  if (!namesLookedAt)
    for (const { field, found } of named)
      fields[field] = { key: "activity.screening.name-in-line", values: { name: found } };
  for (const finding of findings.filter(mayKeep)) {
    const reason = reasonOf(finding);
    const said = refusedInLine(reason);
    if (said) fields[reasonField(finding)] = said;
    else if (kept.length > 0 && reason === "")
      fields[reasonField(finding)] = { key: "activity.screening.reason-missing" };
  }
  if (open.length > 0) fields.note = { key: "activity.screening.found", values: { count: open.length } };
  return {
    fields,
    findings:
      Object.keys(fields).length > 0
        ? [...findings, ...named].map((finding) => ({ ...finding, may: identifiers[finding.kind] }))
        : [],
    kept: findings.filter(mayKeep).map((finding) => ({
      kind: finding.kind,
      found: finding.found,
      reason: reasonOf(finding),
    })),
  };
}

const mayKeep = ({ kind }: Finding) => identifiers[kind] === "justify";

const dayStored = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null;

/** What a stored report says, in the form in which versions are compared. */
export const storedContent = (row: ActivityReport): ReportContent => ({
  ...row,
  followUpBy: dayStored(row.followUpBy),
  followUpDoneOn: dayStored(row.followUpDoneOn),
  kept: row.kept as Kept[],
});
