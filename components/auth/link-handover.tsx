"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useFormContext } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";

type Handover = { name: string; link: string };

/** Shows the one-time link in the result of the form it stands in, this once, and says what to do with it. */
export function LinkHandover() {
  const { state } = useFormContext();
  const handover = state.status === "done" ? (state.result as Handover | undefined) : undefined;
  return handover?.link ? <HandedOver key={handover.link} {...handover} /> : null;
}

function HandedOver({ name, link }: Handover) {
  const words = useTranslations("auth.handover");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);

  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // Where the clipboard is closed to pages, the selected text can still be copied by hand.
      setCopied(false);
    }
  }

  return (
    <Notice tone="caution" title={words("title")}>
      <p className="mb-3">{words("body", { name })}</p>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {words("label", { name })}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          ref={field}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
          className="control min-w-0 flex-1 basis-56 font-mono text-sm"
        />
        <Button look="secondary" onClick={copy}>
          {words("copy")}
        </Button>
      </div>
      <p role="status" className="mt-1 min-h-6 text-sm">
        {copied && words("copied")}
      </p>
    </Notice>
  );
}
