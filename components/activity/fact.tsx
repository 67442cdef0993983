import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Day, Instant } from "@/components/ui/time";
import { actionWords, agencyWords, identifierWords, paperWords, responseWords } from "@/lib/activity/labels";
import type { Part, ReportContent } from "@/lib/activity/rules";
import type { MessageKey } from "@/lib/i18n/message-key";
import { directionOf } from "@/lib/plans/languages";

/** One part of what a version of a report says. */
export function Fact({ part, content }: { part: Part; content: ReportContent }): ReactNode {
  const say = useTranslations();
  const words = useTranslations("activity");
  const format = useFormatter();
  const list = (values: readonly string[], labels: Record<string, MessageKey>) =>
    format.list(values.map((value) => say(labels[value] as MessageKey)));
  switch (part) {
    case "site":
      return <span className="[overflow-wrap:anywhere]">{content.site}</span>;
    case "observed":
      return <Instant at={content.observedAt} />;
    case "learned":
      return <Instant at={content.learnedAt} />;
    case "agency":
      return content.agencyStated ?? say(agencyWords[content.agency]);
    case "actions":
      return list(content.actions, actionWords);
    case "papers":
      return list(content.papers, paperWords);
    case "responses":
      return list(content.responses, responseWords);
    case "follow-up":
      return <FollowUp {...content} />;
    case "note":
      return content.note === "" ? (
        <span className="text-muted">{words("versions.empty")}</span>
      ) : (
        <p
          lang={content.language}
          dir={directionOf(content.language)}
          className="max-w-prose whitespace-pre-wrap [overflow-wrap:anywhere]"
        >
          {content.note}
        </p>
      );
    case "kept":
      return content.kept.length === 0 ? (
        <span className="text-muted">{words("versions.empty")}</span>
      ) : (
        <ul className="grid gap-1">
          {content.kept.map(({ kind, found, reason }) => (
            <li key={`${kind} ${found}`} className="[overflow-wrap:anywhere]">
              {say(identifierWords[kind])}: {found} <span className="text-muted">({reason})</span>
            </li>
          ))}
        </ul>
      );
  }
}

function FollowUp({ followUpBy, followUpDoneOn }: Pick<ReportContent, "followUpBy" | "followUpDoneOn">) {
  const words = useTranslations("activity.follow-up");
  if (!followUpBy) return words("none");
  const by = () => <Day on={followUpBy} />;
  return followUpDoneOn
    ? words.rich("done", { on: () => <Day on={followUpDoneOn} />, by })
    : words.rich("by", { on: by });
}
