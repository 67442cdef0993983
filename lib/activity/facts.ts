import type { ActivityReport } from "@/lib/db/generated/client";
import { dayOf } from "@/lib/i18n/instant";
import { invalid, Refusal, type Said } from "@/lib/platform/errors";
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

/**
 * What of a typed report is stored, once its times are possible, its choices fit each other and its free text holds
 * nothing that is neither removed nor justified. `knownPlaces` are the names of the department's sites. Throws `invalid`;
 * the detail of a screening holds the findings.
 */
export function factsOf(
  typed: TypedFacts,
  { reportedAt, now, knownPlaces }: { reportedAt: Date; now: Date; knownPlaces: readonly string[] },
): ReportContent {
  const { site, agency, actions, papers, responses, note, language } = typed;
  const times = timesOf(typed, reportedAt, now);
  const followUp = followUpOf(typed, times.observedAt, dayOf(now));
  const agencyStated = (typed.agencyStated ?? "").trim() || null;
  if ((agency === "other_stated") !== (agencyStated !== null))
    throw invalid({
      agencyStated: { key: agencyStated ? "activity.error.other-unasked" : "activity.error.other" },
    });
  for (const [name, words] of Object.entries({ site, agencyStated: agencyStated ?? "" })) {
    if (identifiesSomebody(words)) throw invalid({ [name]: { key: "activity.screening.in-line" } });
  }
  const kept = screened(typed, { site: besideKnown(site, knownPlaces), agencyStated: agencyStated ?? "" });
  return {
    ...{ site, ...times, agency, agencyStated, actions, papers, responses, ...followUp },
    ...{ note: note.trim(), language, kept },
  };
}

/**
 * What of a note's findings its writer keeps. Names are looked for in the lines, by field, and in the reasons too. Throws
 * with the findings when something is not settled.
 */
function screened(
  { note, kept, namesLookedAt }: Pick<TypedFacts, "note" | "kept" | "namesLookedAt">,
  lines: Record<string, string>,
): Kept[] {
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
    if (identifiesSomebody(reason)) fields[reasonField(finding)] = { key: "activity.screening.in-line" };
    else if (kept.length > 0 && reason === "")
      fields[reasonField(finding)] = { key: "activity.screening.reason-missing" };
  }
  if (open.length > 0) fields.note = { key: "activity.screening.found", values: { count: open.length } };
  if (Object.keys(fields).length > 0) {
    const told = [...findings, ...named].map((finding) => ({ ...finding, may: identifiers[finding.kind] }));
    throw new Refusal("invalid", { key: "errors.invalid" }, { fields, detail: { findings: told } });
  }
  return findings.filter(mayKeep).map((finding) => ({
    kind: finding.kind,
    found: finding.found,
    reason: reasonOf(finding),
  }));
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
