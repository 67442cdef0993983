import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Verdict } from "@/lib/db/generated/enums";
import { formatInstant } from "@/lib/i18n/instant";

/** Says why a filing is not open to a decision: a newer one has come, or somebody has decided. */
export function StandingNotice({
  newer,
  decided,
}: {
  newer: { id: string; reference: string } | null;
  decided: { verdict: Verdict; decidedByName: string; decidedAt: Date } | null;
}) {
  const words = useTranslations("reviews.filing");
  const locale = useLocale();
  if (newer) {
    return (
      <Notice
        tone="caution"
        title={words("newer-title")}
        actions={
          <ButtonLink href={`/reviews/${newer.id}` as Route} look="secondary" size="small">
            {words("open-newest", { reference: newer.reference })}
          </ButtonLink>
        }
      >
        {words("newer")}
      </Notice>
    );
  }
  if (!decided) return null;
  return (
    <Notice tone="info" title={words(`decided-title.${decided.verdict}`)}>
      {words("decided", { name: decided.decidedByName, instant: formatInstant(decided.decidedAt, locale) })}
    </Notice>
  );
}
