"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useActionState, useEffect, useRef, useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { store } from "@/lib/imports/actions";
import type { Stored } from "@/lib/imports/lists";
import { idle } from "@/lib/platform/form-state";
import { ImportedLinks } from "./imported-links";
import { type Heard, storeAloud } from "./store-aloud";

type Shown = { added: number; changed: number; left: number; digest: string };

/**
 * Stores what was checked, and stays where it stands once it is stored, for the one-time links are seen only then. With
 * JavaScript it tells how far it is; without, it is a plain form. `shown` is null once there is nothing to store.
 */
export function StoreFile({ importId, shown }: { importId: string; shown: Shown | null }) {
  const words = useTranslations("imports");
  const router = useRouter();
  const [posted, post, posting] = useActionState(store, idle);
  const [heard, setHeard] = useState<Heard | null>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const under = posting || heard?.step === "begun" || heard?.step === "writing";
  const stored =
    heard?.step === "stored" ? heard.stored : posted.status === "done" ? (posted.result as Stored) : null;
  const refused =
    heard?.step === "refused" ? heard.why : !heard && posted.status === "failed" ? posted.message : null;

  useEffect(() => {
    if (heard?.step === "stored") outcome.current?.focus();
    if (!under) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [heard?.step, under]);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (under || !shown) return;
    await storeAloud(importId, shown, setHeard);
    router.refresh();
  }

  if (!shown && !stored && !refused && heard?.step !== "lost") return null;
  return (
    <form action={post} onSubmit={send} aria-busy={under || undefined} className="mb-6">
      {refused && <ErrorSummary message={refused} problems={[]} />}
      {heard?.step === "lost" && (
        <Notice
          tone="bad"
          role="alert"
          title={words("lost-storing")}
          actions={
            <Button look="secondary" onClick={() => window.location.reload()}>
              {words("reload")}
            </Button>
          }
        />
      )}
      <div ref={outcome} tabIndex={-1} className="outline-none empty:hidden">
        {stored && (
          <>
            <Notice tone="good" title={words("stored-title")} role="status">
              {words("stored", { added: stored.added, changed: stored.changed })}
            </Notice>
            {stored.links.length > 0 && <ImportedLinks links={stored.links} />}
          </>
        )}
      </div>
      {shown && !stored && (
        <>
          {Object.entries({ importId, ...shown }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} readOnly />
          ))}
          <button
            type="submit"
            aria-disabled={under || undefined}
            className={buttonClass("primary", "normal")}
          >
            {shown.left > 0
              ? words("store-good", { count: shown.added + shown.changed, left: shown.left })
              : words("store", { count: shown.added + shown.changed })}
          </button>
          {under && <Writing heard={heard} />}
        </>
      )}
    </form>
  );
}

/** How far the storing is; a screen reader hears of every tenth, not of every portion. */
function Writing({ heard }: { heard: Heard | null }) {
  const words = useTranslations("imports");
  const { done, of } = heard?.step === "writing" ? heard : { done: 0, of: 0 };
  const told = of > 0 ? words("storing", { done, of }) : words("storing-begins");
  const tenth = of > 0 ? Math.floor((done / of) * 10) : 0;
  const spoken = useRef({ tenth: -1, told: "" });
  if (spoken.current.tenth !== tenth) spoken.current = { tenth, told };
  return (
    <div className="mt-4 max-w-prose">
      <progress
        className="h-2 w-full accent-accent"
        max={of || undefined}
        value={of > 0 ? done : undefined}
        aria-label={words("storing-label")}
      />
      <p aria-hidden="true" className="num text-muted text-sm">
        {told}
      </p>
      <p role="status" className="sr-only">
        {spoken.current.told}
      </p>
    </div>
  );
}
