"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatInstant } from "@/lib/i18n/instant";
import type { Draft } from "./draft";
import type { LocalCopy } from "./local-copy";
import { WrittenVersion } from "./written-version";

/** A text that this browser kept and the server does not have, beside the one it has; the writer chooses. */
export function KeptCopy({
  offer,
  draft,
  restore,
  discard,
}: {
  offer: LocalCopy;
  draft: Draft;
  restore: () => void;
  discard: () => void;
}) {
  const words = useTranslations("plans.copy");
  const locale = useLocale();
  return (
    <>
      <Notice tone="caution" title={words("title")} role="alert">
        {words("about", { time: formatInstant(offer.at, locale) })}
      </Notice>
      <div className="grid gap-x-6 lg:grid-cols-2">
        <WrittenVersion
          title={words("kept")}
          draft={offer.draft}
          actions={
            <Button size="small" onClick={restore}>
              {words("restore")}
            </Button>
          }
        />
        <WrittenVersion
          title={words("server")}
          draft={draft}
          actions={
            <Button size="small" look="secondary" onClick={discard}>
              {words("discard")}
            </Button>
          }
        />
      </div>
    </>
  );
}
