"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatInstant } from "@/lib/i18n/instant";
import type { StoredDraft } from "./draft";
import { WrittenVersion } from "./written-version";

/** Says that a section was saved meanwhile: by whom, or in which place by the writer, and when. */
export function SavedMeanwhile({ theirs }: { theirs: StoredDraft }) {
  const words = useTranslations("plans.conflict");
  const locale = useLocale();
  return (
    <Notice tone="caution" title={words(theirs.mine ? "title-mine" : "title")} role="alert">
      {words(theirs.mine ? "about-mine" : "about", {
        name: theirs.by ?? words("somebody"),
        time: formatInstant(theirs.at, locale),
      })}
    </Notice>
  );
}

/**
 * The writer's text, and beside it the version that was saved meanwhile, if there is one. `take` and `keep` choose
 * where scripts run; without them `address` shows the stored version, and a button of the form keeps the typed one.
 */
export function TwoVersions({
  theirs,
  address,
  take,
  keep,
  children,
}: {
  theirs: StoredDraft | null;
  address: string;
  take?: () => void;
  keep?: () => void;
  children: ReactNode;
}) {
  const words = useTranslations("plans.conflict");
  if (!theirs) return <div className="min-w-0">{children}</div>;
  const taking = words(theirs.mine ? "take-mine" : "take-theirs");
  return (
    <div className="grid gap-x-6 xl:grid-cols-2">
      <WrittenVersion
        title={theirs.mine ? words("theirs-mine") : words("theirs", { name: theirs.by ?? words("somebody") })}
        draft={theirs}
        actions={
          take ? (
            <Button size="small" look="secondary" onClick={take}>
              {taking}
            </Button>
          ) : (
            <a href={address} className={buttonClass("secondary", "small")}>
              {taking}
            </a>
          )
        }
      />
      <div className="min-w-0">
        {children}
        <p className="mb-6">
          <button
            type={keep ? "button" : "submit"}
            name="keep"
            value={theirs.version}
            onClick={keep}
            className={buttonClass("primary", "small")}
          >
            {words("keep-mine")}
          </button>
        </p>
      </div>
    </div>
  );
}
