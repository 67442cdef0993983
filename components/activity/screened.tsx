"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import { identifierWords } from "@/lib/activity/labels";
import type { ReportRow } from "@/lib/activity/rules";
import {
  bareOf,
  besideKnown,
  distinct,
  type Finding,
  identifiers,
  keptField,
  namesInLine,
  reasonField,
  screen,
} from "@/lib/activity/screening";

/**
 * What the screening found in the note as it was last sent: each finding marked in the text, with a field for the reason
 * to keep it; and what may be a name there, in the other lines or in a reason. Shows nothing while nothing is found.
 * `row` is what is stored, when a report is corrected; `known` are the names of the department's sites.
 */
export function Screened({ row, known }: { row?: ReportRow; known: string[] }) {
  const words = useTranslations("activity.screening");
  const { state } = useFormContext();
  const sent = state.status === "failed" ? state.values : null;
  const kept = row?.kept ?? [];
  const stated = (typed: string | undefined, stored: string | null | undefined) =>
    (sent ? typed : (stored ?? "")) ?? "";
  const text = stated(sent?.note, row?.note).replace(/\r\n?/g, "\n").normalize("NFC");
  const places = screen(text);
  const findings = distinct(places);
  const reasonOf = (finding: Finding) =>
    stated(
      sent?.[reasonField(finding)],
      kept.find(({ found }) => bareOf(found) === bareOf(finding.found))?.reason,
    );
  const lines = [
    besideKnown(stated(sent?.site, row?.site).trim(), known),
    stated(sent?.agencyStated, row?.agencyStated),
    ...findings.filter(({ kind }) => identifiers[kind] === "justify").map(reasonOf),
  ];
  const names = distinct([
    ...findings.filter(({ kind }) => identifiers[kind] === "look"),
    ...lines.flatMap(namesInLine),
  ]);
  if (findings.length === 0 && names.length === 0) return null;
  return (
    <Notice tone={sent ? "caution" : "info"} title={words("title")}>
      <p className="mb-3">{words(sent ? "lede" : "kept-lede")}</p>
      {places.length > 0 && (
        <>
          <p className="font-semibold text-sm">{words("marked")}</p>
          <Marked text={text} places={places} />
        </>
      )}
      <ul className="grid gap-4">
        {findings
          .filter(({ kind }) => identifiers[kind] !== "look")
          .map((finding) => (
            <li key={`${finding.kind} ${bareOf(finding.found)}`}>
              <Found finding={finding} />
              {identifiers[finding.kind] === "remove" ? (
                <p className="font-semibold text-bad-ink">
                  {words(finding.kind === "status" ? "remove-status" : "remove")}
                </p>
              ) : (
                <>
                  <input type="hidden" name={keptField(finding)} value={finding.found} />
                  <TextInput
                    name={reasonField(finding)}
                    label={words("reason")}
                    hint={words("reason-hint")}
                    defaultValue={reasonOf(finding)}
                    maxLength={500}
                    autoComplete="off"
                  />
                </>
              )}
            </li>
          ))}
        {names.length > 0 && (
          <li>
            {names.map((finding) => (
              <Found key={bareOf(finding.found)} finding={finding} />
            ))}
            <p>{words("names")}</p>
            <label className="flex min-h-11 cursor-pointer gap-3 py-2">
              <input
                type="checkbox"
                name="namesLookedAt"
                value="yes"
                defaultChecked={sent ? "namesLookedAt" in sent : true}
                className="size-6 shrink-0 cursor-pointer accent-accent"
              />
              <span>{words("names-looked")}</span>
            </label>
          </li>
        )}
      </ul>
    </Notice>
  );
}

function Found({ finding: { kind, found } }: { finding: Finding }) {
  const say = useTranslations();
  return (
    <p>
      {say(identifierWords[kind])}: <mark className="font-semibold">{found}</mark>
    </p>
  );
}

function Marked({ text, places }: { text: string; places: Finding[] }) {
  return (
    <blockquote
      dir="auto"
      className="mt-1 mb-4 whitespace-pre-wrap border-line-strong border-l-2 pl-3 [overflow-wrap:anywhere]"
    >
      {places.map(({ start, end }, place) => (
        <span key={start}>
          {text.slice(places[place - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(places.at(-1)?.end)}
    </blockquote>
  );
}
