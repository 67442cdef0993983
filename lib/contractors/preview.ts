import type { Actor } from "@/lib/auth/permissions";
import { mailIsConfigured } from "@/lib/deliveries/outbox";
import { noticeWords } from "@/lib/i18n/notice-words";
import { mostAtOnce } from "./input";
import { composeMessage } from "./message";
import { newestTexts } from "./notice";
import { type Candidate, listCandidates, type Selection } from "./queries";
import { textFor } from "./rules";

/** A contract that would get a message, and the language it would be in. */
export type Addressed = Candidate & { sentIn: string };

/** What a bulk message would be: to whom, who is left out for want of an address, and how it reads in each language. */
export type SendPreview = {
  reminder: boolean;
  configured: boolean;
  rows: Addressed[];
  withoutEmail: Candidate[];
  /** How many there are of either, those beyond what is shown and sent at once included. */
  totals: { rows: number; withoutEmail: number };
  /** One message in each language, as it reads for the first contract that gets it. */
  examples: { language: string; subject: string; text: string }[];
};

/**
 * Prepares a bulk message to the contracts of one department, or of all within reach, as far as `selection` has them;
 * stores nothing. Two statements.
 */
export async function previewSending(
  actor: Actor,
  departmentId: string | null,
  reminder: boolean,
  selection: Selection = {},
): Promise<SendPreview> {
  const [found, texts] = await Promise.all([
    listCandidates(actor, { departmentId, reminder, limit: mostAtOnce, selection }),
    newestTexts(),
  ]);
  const rows = found.rows
    .filter(({ contactEmail }) => contactEmail !== null)
    .map((row) => ({ ...row, sentIn: textFor(texts, row.language)?.language ?? "en" }));
  const languages = [...new Set(rows.map(({ sentIn }) => sentIn))];
  const around = await Promise.all(languages.map(noticeWords));
  const examples = languages.flatMap((language, place) => {
    const row = rows.find(({ sentIn }) => sentIn === language);
    const text = textFor(texts, language);
    if (!row || !text) return [];
    const { contractor, number: contractNumber, department, firstOn: sentOn } = row;
    const words = around[place] ?? null;
    const written = { text, words, contractor, contractNumber, department, reminder, sentOn };
    return [{ language, ...composeMessage(written) }];
  });
  return {
    reminder,
    configured: mailIsConfigured(),
    rows,
    withoutEmail: found.rows.filter(({ contactEmail }) => contactEmail === null),
    totals: { rows: found.withEmail, withoutEmail: found.withoutEmail },
    examples,
  };
}
