import { useLocale, useTranslations } from "next-intl";
import { AuthShell } from "@/components/layout/auth-shell";
import type { LinkFacts } from "@/lib/contractors/rules";
import { formatDay } from "@/lib/i18n/format";

/** A link that confirms nothing any more: why, and what to do. */
export function LinkGone({ notice }: { notice: LinkFacts }) {
  const words = useTranslations("contractors.public");
  const locale = useLocale();
  const { state, department, contractor, acknowledgedOn } = notice;
  if (state === "used" && acknowledgedOn) {
    const on = formatDay(acknowledgedOn, locale);
    return (
      <AuthShell title={words("used-title")} lede={words("used-body", { on, contractor })}>
        <p className="text-muted text-sm [overflow-wrap:anywhere]">
          {words("contract", { number: notice.contractNumber, department })}
        </p>
      </AuthShell>
    );
  }
  if (state === "used")
    return <AuthShell title={words("used-title")} lede={words("used-other", { department })} />;
  return state === "revoked" ? (
    <AuthShell title={words("revoked-title")} lede={words("revoked-body", { department })} />
  ) : (
    <AuthShell title={words("expired-title")} lede={words("expired-body", { department })} />
  );
}
