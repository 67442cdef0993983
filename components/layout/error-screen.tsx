"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Says that a page failed, what that means for the reader's work, and how to go on. */
export function ErrorScreen({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const words = useTranslations("layout.error");
  return (
    <div role="alert" className="max-w-prose py-8">
      <h1 className="mb-4 text-2xl sm:text-3xl">{words("title")}</h1>
      <p className="mb-4">{words("body")}</p>
      {error.digest && (
        <p className="mb-6 text-muted text-sm">{words("reference", { digest: error.digest })}</p>
      )}
      <Button onClick={reset}>{words("retry")}</Button>
    </div>
  );
}
