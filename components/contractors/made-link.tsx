"use client";

import { useFormContext } from "@/components/ui/form-context";

/** The link in the result of the form it stands in, this once, to be copied. */
export function MadeLink({ label }: { label: string }) {
  const { id, state } = useFormContext();
  const made = state.status === "done" ? (state.result as { link: string } | undefined) : undefined;
  if (!made?.link) return null;
  return (
    <p className="mb-4">
      <label htmlFor={`${id}-link`} className="mb-1 block font-semibold">
        {label}
      </label>
      <input
        id={`${id}-link`}
        readOnly
        value={made.link}
        onFocus={(event) => event.target.select()}
        className="control w-full font-mono text-sm"
      />
    </p>
  );
}
