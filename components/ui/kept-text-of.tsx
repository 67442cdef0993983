"use client";

import { createContext, type ReactNode, useEffect } from "react";

/** The id of the person whose typed text this tab keeps; null where nobody is signed in, and nothing is kept. */
export const KeptFor = createContext<string | null>(null);

const placeOfAll = "typed/";

/** Where the text of one form is kept in this tab's storage. */
export const placeOfKept = (person: string, keepAs: string) => `${placeOfAll}${person}/${keepAs}`;

/** Forgets what was typed in this tab and not sent, except by `person`. */
export function forgetTyped(person?: string): void {
  try {
    for (const place of Object.keys(sessionStorage)) {
      if (!place.startsWith(placeOfAll)) continue;
      if (!person || !place.startsWith(placeOfKept(person, ""))) sessionStorage.removeItem(place);
    }
  } catch {
    // Without storage nothing was kept.
  }
}

/** Forgets what was typed into one form, because its writer has chosen another text. */
export function forgetForm(person: string | null, keepAs: string): void {
  try {
    if (person) sessionStorage.removeItem(placeOfKept(person, keepAs));
  } catch {
    // Without storage nothing was kept.
  }
}

/** Keeps typed text under the name of who is signed in, and forgets what anybody else typed in this tab. */
export function KeptTextOf({ person, children }: { person: string; children: ReactNode }) {
  useEffect(() => forgetTyped(person), [person]);
  return <KeptFor value={person}>{children}</KeptFor>;
}

/** Stands on a page that is reached by signing out: nothing typed in this tab outlives that. */
export function TypedForgotten() {
  useEffect(() => forgetTyped(), []);
  return null;
}
