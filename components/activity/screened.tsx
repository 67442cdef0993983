"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import { identifierWords } from "@/lib/activity/labels";
import {
  bareOf,
  distinct,
  type Finding,
  identifiers,
  type Kept,
  keptField,
  reasonField,
  screen,
} from "@/lib/activity/screening";

/**
 * What the screening found in the note as it was last sent: each finding marked in the text, with a field for the reason
 * to keep it. Shows nothing while nothing is found. `note` and `kept` are what is stored, when a report is corrected.
 */
export function Screened({ note = "", kept = [] }: { note?: string; kept?: Kept[] }) {
  const words = useTranslations("activity.screening");
  const { state } = useFormContext();
  const sent = state.status === "failed" ? state.values : null;
  const text = (sent?.note ?? note).replace(/\r\n?/g, "\n").normalize("NFC");
  const places = screen(text);
  if (places.length === 0) return null;
  const findings = distinct(places);
  const names = findings.filter(({ kind }) => identifiers[kind] === "look");
  return (
    <Notice tone={sent ? "caution" : "info"} title={words("title")}>
      <p className="mb-3">{words(sent ? "lede" : "kept-lede")}</p>
      <p className="font-semibold text-sm">{words("marked")}</p>
      <Marked text={text} places={places} />
      <ul className="grid gap-4">
        {findings
          .filter(({ kind }) => identifiers[kind] !== "look")
          .map((finding) => (
            <li key={`${finding.kind} ${bareOf(finding.found)}`}>
              <Found finding={finding} />
              {identifiers[finding.kind] === "remove" ? (
                <p className="font-semibold text-bad-ink">{words("remove")}</p>
              ) : (
                <>
                  <input type="hidden" name={keptField(finding)} value={finding.found} />
                  <TextInput
                    name={reasonField(finding)}
                    label={words("reason")}
                    hint={words("reason-hint")}
                    defaultValue={kept.find(({ found }) => bareOf(found) === bareOf(finding.found))?.reason}
                    maxLength={500}
                  />
                </>
              )}
            </li>
          ))}
        {names.length > 0 && (
          <li>
            {names.map((finding) => (
              <Found key={finding.start} finding={finding} />
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
