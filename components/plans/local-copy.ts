import type { Draft } from "./draft";

/** What was typed here and has not reached the server yet: kept in this browser until it has. */
export type LocalCopy = { draft: Draft; version: number; at: string };

const place = (section: string) => `draft/${section}/`;

const copyShape = (value: unknown): value is LocalCopy => {
  const copy = value as Partial<LocalCopy> | null;
  return (
    typeof copy?.draft?.text === "string" &&
    typeof copy.draft.language === "string" &&
    typeof copy.version === "number" &&
    typeof copy.at === "string"
  );
};

/** Keeps the copy of one page for a section (person, plan and requirement). Says whether it could. */
export function keepCopy(section: string, page: string, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(`${place(section)}${page}`, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

/** Every copy kept for a section, by whichever page, newest first. */
export function findCopies(section: string): LocalCopy[] {
  return stored(section)
    .map(({ copy }) => copy)
    .sort((a, b) => b.at.localeCompare(a.at));
}

/** Removes the copies of a section that `which` names; what another page keeps and nobody has stored is not among them. */
export function dropCopies(section: string, which: (copy: LocalCopy, page: string) => boolean): void {
  for (const { key, page, copy } of stored(section)) if (which(copy, page)) localStorage.removeItem(key);
}

function stored(section: string): { key: string; page: string; copy: LocalCopy }[] {
  try {
    const start = place(section);
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start))
      .map((key) => ({ key, page: key.slice(start.length), copy: parsed(localStorage.getItem(key)) }))
      .filter((entry): entry is { key: string; page: string; copy: LocalCopy } => copyShape(entry.copy));
  } catch {
    return [];
  }
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
