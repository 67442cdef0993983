"use client";

import { useLayoutEffect, useState, useSyncExternalStore } from "react";
import type { Draft } from "./draft";

const never = () => () => {};

/**
 * Hands over what the writer changed in a served form before its scripts had loaded. It is read as the form is first
 * taken over, because taking it over puts the served text back.
 */
export function useTypedEarly(formId: string, take: (change: Partial<Draft>) => void): void {
  const served = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [early] = useState(() => (served && typeof document !== "undefined" ? changedIn(formId) : null));

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page comes alive
  useLayoutEffect(() => {
    if (early && Object.keys(early).length > 0) take(early);
  }, []);
}

function changedIn(formId: string): Partial<Draft> | null {
  const form = document.getElementById(formId);
  if (!(form instanceof HTMLFormElement)) return null;
  const change: Partial<Draft> = {};
  const text = form.querySelector<HTMLTextAreaElement>("textarea[name=text]");
  if (text && text.value !== text.defaultValue) change.text = text.value;
  const language = form.querySelector<HTMLSelectElement>("select[name=language]")?.selectedOptions[0];
  if (language && !language.defaultSelected) change.language = language.value;
  for (const { name, value, defaultChecked } of form.querySelectorAll<HTMLInputElement>("input:checked")) {
    if (defaultChecked) continue;
    if (name === "nonAnswer") change.nonAnswer = value || null;
    if (name === "complete") change.complete = value === "yes";
  }
  return change;
}
