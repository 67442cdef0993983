"use client";

import { type RefObject, useCallback, useContext, useEffect, useRef, useState } from "react";
import { KeptFor, placeOfKept } from "./kept-text-of";

/** One field as it was typed, and the text it was served with. */
type Kept = Record<string, { text: string; over: string }>;
type TextField = HTMLTextAreaElement | HTMLInputElement;

const none: Kept = {};
/** A navigation inside this tab keeps what was typed; the question before leaving is left out for this long. */
const leaveMilliseconds = 1_000;

const fieldsOf = (form: HTMLFormElement) =>
  [...form.querySelectorAll<TextField>("textarea[name], input[type=text][name]")].filter(
    (field) => !field.readOnly,
  );

function read(place: string): Kept {
  try {
    return (JSON.parse(sessionStorage.getItem(place) ?? "null") as Kept | null) ?? none;
  } catch {
    return none;
  }
}

function store(place: string, kept: Kept): void {
  try {
    if (Object.keys(kept).length > 0) sessionStorage.setItem(place, JSON.stringify(kept));
    else sessionStorage.removeItem(place);
  } catch {
    // Without storage the question before leaving still guards what was typed.
  }
}

/**
 * Keeps what is typed into a form's text fields for this tab and this person until it is sent, and puts it back when the
 * form is opened again. Text typed over something that has changed since is not put back but handed out as `changed`.
 * Of a form that `isPrivate` nothing is stored: only the question before leaving guards what was typed.
 */
export function useKeptText(
  form: RefObject<HTMLFormElement | null>,
  keepAs: string | undefined,
  isPrivate = false,
) {
  const person = useContext(KeptFor);
  const place = keepAs && person && placeOfKept(person, keepAs);
  const [kept, setKept] = useState(none);
  const [putBack, setPutBack] = useState(false);
  const [changed, setChanged] = useState<string[]>([]);
  const dirty = useRef(false);
  const sent = useRef(new WeakMap<TextField, string>());

  useEffect(() => {
    if (!place || !form.current) return;
    // What an earlier version of the program may have stored goes too.
    if (isPrivate) store(place, none);
    const before = read(place);
    const fields = new Map(fieldsOf(form.current).map((field) => [field.name, field]));
    const current: Kept = {};
    const lost: string[] = [];
    for (const [name, { text, over }] of Object.entries(before)) {
      const field = fields.get(name);
      if (field?.defaultValue === text) continue;
      if (field && field.defaultValue !== over) {
        lost.push(text);
        continue;
      }
      if (field && field.value === field.defaultValue) field.value = text;
      current[name] = { text, over };
    }
    setKept({ ...current });
    setChanged(lost);
    setPutBack(Object.keys(current).length > 0);
    // What was typed before the scripts had loaded is kept from now on.
    for (const [name, field] of fields) {
      if (field.value !== field.defaultValue)
        current[name] ??= { text: field.value, over: field.defaultValue };
    }
    if (!isPrivate && Object.keys(current).length > 0) store(place, current);
    dirty.current = Object.keys(current).length > 0;
  }, [form, place, isPrivate]);

  useEffect(() => {
    if (!place) return;
    let inTab = false;
    const ask = (event: BeforeUnloadEvent) => {
      if (dirty.current && !inTab) event.preventDefault();
    };
    const going = () => {
      inTab = true;
      setTimeout(() => {
        inTab = false;
      }, leaveMilliseconds);
    };
    const { navigation } = window as { navigation?: EventTarget };
    window.addEventListener("beforeunload", ask);
    // What is not stored would be lost inside the tab as well.
    if (!isPrivate) navigation?.addEventListener("navigate", going);
    return () => {
      window.removeEventListener("beforeunload", ask);
      navigation?.removeEventListener("navigate", going);
    };
  }, [place, isPrivate]);

  const keep = useCallback(() => {
    if (!place || !form.current) return;
    const now: Kept = {};
    for (const field of fieldsOf(form.current)) {
      const { name, value } = field;
      const base = sent.current.get(field) ?? kept[name]?.over ?? field.defaultValue;
      if (value !== base) now[name] = { text: value, over: base };
    }
    dirty.current = Object.keys(now).length > 0;
    if (!isPrivate) store(place, now);
  }, [form, place, kept, isPrivate]);

  /** The server has it: nothing is kept any more. */
  const release = useCallback(() => {
    if (!place) return;
    dirty.current = false;
    store(place, none);
    setPutBack(false);
    setChanged([]);
    for (const field of form.current ? fieldsOf(form.current) : []) sent.current.set(field, field.value);
  }, [form, place]);

  return { kept, putBack, changed, keep, release };
}
