"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

/** One field as it was typed, and the text it was served with. */
type Kept = Record<string, { text: string; over: string }>;
type TextField = HTMLTextAreaElement | HTMLInputElement;

const none: Kept = {};
const place = (keepAs: string) => `typed/${keepAs}`;
/** A navigation inside this tab keeps what was typed; the question before leaving is left out for this long. */
const leaveMilliseconds = 1_000;

const fieldsOf = (form: HTMLFormElement) =>
  [...form.querySelectorAll<TextField>("textarea[name], input[type=text][name]")].filter(
    (field) => !field.readOnly,
  );

function read(keepAs: string): Kept {
  try {
    return (JSON.parse(sessionStorage.getItem(place(keepAs)) ?? "null") as Kept | null) ?? none;
  } catch {
    return none;
  }
}

function store(keepAs: string, kept: Kept): void {
  try {
    if (Object.keys(kept).length > 0) sessionStorage.setItem(place(keepAs), JSON.stringify(kept));
    else sessionStorage.removeItem(place(keepAs));
  } catch {
    // Without storage the question before leaving still guards what was typed.
  }
}

/**
 * Keeps what is typed into a form's text fields for this tab until it is sent, and puts it back when the form is opened
 * again. Text typed over something that has changed since is not put back but handed out as `changed`.
 */
export function useKeptText(form: RefObject<HTMLFormElement | null>, keepAs: string | undefined) {
  const [kept, setKept] = useState(none);
  const [putBack, setPutBack] = useState(false);
  const [changed, setChanged] = useState<string[]>([]);
  const dirty = useRef(false);
  const sent = useRef(new WeakMap<TextField, string>());

  useEffect(() => {
    if (!keepAs || !form.current) return;
    const before = read(keepAs);
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
    setKept(current);
    setChanged(lost);
    dirty.current = Object.keys(current).length > 0;
    setPutBack(dirty.current);
  }, [form, keepAs]);

  useEffect(() => {
    if (!keepAs) return;
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
    navigation?.addEventListener("navigate", going);
    return () => {
      window.removeEventListener("beforeunload", ask);
      navigation?.removeEventListener("navigate", going);
    };
  }, [keepAs]);

  const keep = useCallback(() => {
    if (!keepAs || !form.current) return;
    const now: Kept = {};
    for (const field of fieldsOf(form.current)) {
      const { name, value } = field;
      const base = sent.current.get(field) ?? kept[name]?.over ?? field.defaultValue;
      if (value !== base) now[name] = { text: value, over: base };
    }
    dirty.current = Object.keys(now).length > 0;
    store(keepAs, now);
  }, [form, keepAs, kept]);

  /** The server has it: nothing is kept any more. */
  const release = useCallback(() => {
    if (!keepAs) return;
    dirty.current = false;
    store(keepAs, none);
    setPutBack(false);
    setChanged([]);
    for (const field of form.current ? fieldsOf(form.current) : []) sent.current.set(field, field.value);
  }, [form, keepAs]);

  return { kept, putBack, changed, keep, release };
}
