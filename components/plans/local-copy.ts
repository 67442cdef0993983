import type { Draft } from "./draft-saver";

/** What was typed here and has not reached the server yet: kept in this browser until it has. */
export type LocalCopy = { draft: Draft; version: number; at: string };

const separator = "/";
const place = (section: string) => `draft${separator}${section}${separator}`;

const copyShape = (value: unknown): value is LocalCopy => {
  const copy = value as Partial<LocalCopy> | null;
  return (
    typeof copy?.draft?.text === "string" &&
    typeof copy.draft.language === "string" &&
    typeof copy.version === "number" &&
    typeof copy.at === "string"
  );
};

/** Keeps a copy for a section (person, plan and requirement) and the version it was typed on. Says whether it could. */
export function keepCopy(section: string, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(`${place(section)}${copy.version}`, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

/** The newest copy kept for a section, or null. */
export function findCopy(section: string): LocalCopy | null {
  try {
    const copies = keysOf(section)
      .map((key) => JSON.parse(localStorage.getItem(key) ?? "null") as unknown)
      .filter(copyShape);
    return copies.sort((a, b) => b.at.localeCompare(a.at))[0] ?? null;
  } catch {
    return null;
  }
}

/** Removes every copy of a section: the server has the text, or the writer discarded it. */
export function dropCopies(section: string): void {
  try {
    for (const key of keysOf(section)) localStorage.removeItem(key);
  } catch {
    // Without storage there is nothing to remove.
  }
}

const keysOf = (section: string) => Object.keys(localStorage).filter((key) => key.startsWith(place(section)));
