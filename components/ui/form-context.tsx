"use client";

import { createContext, useContext } from "react";
import { type FormState, idle } from "@/lib/platform/form-state";

type FormContext = {
  id: string;
  state: FormState;
  pending: boolean;
  /** What was typed here before and not sent, by field name. */
  kept?: Record<string, { text: string }>;
};

const Context = createContext<FormContext>({ id: "", state: idle, pending: false });

export const FormProvider = Context.Provider;

export function useFormContext() {
  return useContext(Context);
}

/** The element id of a field: the target of its label and of its line in the error summary. */
export function fieldId(form: string, name: string) {
  return `${form}${form && "-"}${name}`;
}

/**
 * What a field needs from its form: the id to carry, the error to show, and the text to start with:
 * what was typed before a failed attempt, otherwise the given default.
 */
export function useField(name: string, error?: string) {
  const { id, state } = useFormContext();
  const failed = state.status === "failed" ? state : null;
  return {
    id: fieldId(id, name),
    error: error ?? failed?.fields[name],
    typed: failed?.values[name],
    failed: failed !== null,
  };
}
