import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import { type Actor, couldEver } from "@/lib/auth/permissions";
import { currentVisit } from "@/lib/auth/session";
import { dayOf } from "@/lib/i18n/instant";
import { forbidden, Refusal, ruleBroken, type Said } from "@/lib/platform/errors";
import { answerForm, exportedAction } from "@/lib/platform/form-action";
import type { Mutation } from "@/lib/platform/mutation";
import { countVerdicts, decodeFile, type Judged, type Line, readTable, type Verdict } from "./rules";

/** One row of the report, in the reader's words. */
export type ReportedRow = { row: number; label: string; verdict: Verdict; says: string[] };

/** What a form of an import comes back with: the report of a dry run, or what was stored. */
export type ImportAnswer =
  | { stage: "checked"; rows: ReportedRow[]; counts: Record<Verdict, number>; text: string; expected: string }
  | {
      stage: "stored";
      added: number;
      changed: number;
      links: { email: string; name: string; link: string }[];
    };

type Stored = { added: number; changed: number; links?: { email: string; name: string; link: string }[] };

type Definition<Column extends string, Row, Result> = {
  columns: readonly Column[];
  mutation: Mutation<{ rows: Row[]; expected?: { added: number; changed: number } }, Result>;
  /** Compares the rows of a file with what is known; `today` is the city's day, YYYY-MM-DD. Nothing is stored. */
  judge: (actor: Actor, lines: Line<Column>[], today: string) => Promise<{ judged: Judged[]; rows: Row[] }>;
  stored: (result: Result) => Stored;
};

/**
 * A server action that takes a file in two steps: "check" reports every row and stores nothing; "store" takes the very
 * text that was checked, back from the form, and stores all of it or nothing.
 */
export function importAction<Column extends string, Row, Result>(
  definition: Definition<Column, Row, Result>,
) {
  return exportedAction((_before, data) =>
    answerForm(data, async (form) => {
      const visit = await currentVisit();
      if (!visit) throw new Refusal("signed-out", { key: "errors.signed-out" });
      if (!couldEver(visit.actor, definition.mutation.permission)) throw forbidden();
      const storing = form.text("step") === "store";
      const file = form.file("file");
      const [checked, expected] = [form.text("text"), form.text("expected")];
      form.refuseUnread();

      const text = storing ? checked : await textOf(file);
      const table = readTable(text, definition.columns);
      if ("problem" in table) throw wrongFile(table.problem);
      const { judged, rows } = await definition.judge(visit.actor, table.lines, dayOf(visit.now));
      const counts = countVerdicts(judged);
      if (!storing) {
        const shown = JSON.stringify({ added: counts.add, changed: counts.change });
        return {
          result: {
            stage: "checked",
            rows: await inWords(judged),
            counts,
            text,
            expected: shown,
          } satisfies ImportAnswer,
        };
      }
      if (counts.problem > 0) throw ruleBroken({ key: "imports.refused", values: { count: counts.problem } });
      const result = await definition.mutation(visit.actor, { rows, expected: countsOf(expected) });
      revalidatePath("/", "layout");
      return { result: { stage: "stored", links: [], ...definition.stored(result) } satisfies ImportAnswer };
    }),
  );
}

const wrongFile = (said: Said) => ruleBroken(said, { file: said });

async function textOf(file: File | null): Promise<string> {
  if (!file) throw wrongFile({ key: "imports.file.none" });
  const decoded = decodeFile(new Uint8Array(await file.arrayBuffer()));
  if ("problem" in decoded) throw wrongFile(decoded.problem);
  return decoded.text;
}

function countsOf(expected: string): { added: number; changed: number } {
  const [added, changed] = /^\{"added":(\d{1,5}),"changed":(\d{1,5})\}$/.exec(expected)?.slice(1) ?? [];
  if (added === undefined || changed === undefined)
    throw new Refusal("malformed", { key: "errors.malformed" });
  return { added: Number(added), changed: Number(changed) };
}

async function inWords(judged: Judged[]): Promise<ReportedRow[]> {
  const say = await getTranslations();
  return judged.map(({ row, label, verdict, findings }) => ({
    row,
    label: label.slice(0, 100),
    verdict,
    says: findings.map(({ column, said, named = {} }) => {
      const names = Object.entries(named).map(([gap, key]) => [gap, say(key as never)]);
      const sentence = say(said.key as never, { ...said.values, ...Object.fromEntries(names) } as never);
      return column ? say("imports.in-column", { column, sentence }) : sentence;
    }),
  }));
}
