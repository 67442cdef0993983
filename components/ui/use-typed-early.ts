"use client";

import { useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * For a served text area that keeps its own text (`fieldId` is null otherwise): what was typed into it before the
 * scripts had loaded. React puts the served text back as it takes a text area over, and leaves every other field alone;
 * so the text is read before and put back after.
 */
export function useTypedEarly(fieldId: string | null) {
  const box = useRef<HTMLTextAreaElement>(null);
  const served = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [early] = useState(() => {
    if (!fieldId || !served || typeof document === "undefined") return null;
    const field = document.getElementById(fieldId);
    return field instanceof HTMLTextAreaElement && field.value !== field.defaultValue ? field.value : null;
  });
  useLayoutEffect(() => {
    const field = box.current;
    if (early === null || !field || field.value !== field.defaultValue) return;
    field.value = early;
  }, [early]);
  return box;
}
