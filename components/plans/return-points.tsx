import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ClientMessages } from "@/components/layout/client-messages";
import { PlainText } from "@/components/ui/plain-text";
import { Tag } from "@/components/ui/tag";
import type { PointFacts } from "@/lib/plans/facts";
import { ReplyForm } from "./reply-form";

/** What the reviewer asks to change, each with the department's reply: a form where it may write, text elsewhere. */
export function ReturnPoints({
  planId,
  points,
  mayReply,
  linkSections = false,
}: {
  planId: string;
  points: PointFacts[];
  mayReply: boolean;
  linkSections?: boolean;
}) {
  const words = useTranslations("plans");
  return (
    <ol className="grid gap-6">
      {points.map((point) => {
        const answered = Boolean(point.reply?.trim());
        return (
          <li
            key={point.pointId}
            id={`point-${point.number}`}
            className="rounded-lg border border-caution-line bg-raised p-4 sm:p-6"
          >
            <div className="mb-3 flex flex-wrap items-start justify-between gap-3">
              <h3 className="text-base">
                {words("point.title", { number: point.number })}{" "}
                <span className="font-normal text-muted">
                  {words("point.section", { number: point.requirementNumber, title: point.requirementTitle })}
                </span>
              </h3>
              <Tag tone={answered ? "good" : "caution"} shape={answered ? "tick" : "back"}>
                {words(answered ? "point.answered" : "point.open")}
              </Tag>
            </div>
            <PlainText text={point.text} lang={point.language} />
            {linkSections && (
              <p className="mt-3 print:hidden">
                <Link className="link" href={`/plans/${planId}/sections/${point.requirementNumber}` as Route}>
                  {words("point.go", { number: point.requirementNumber })}
                </Link>
              </p>
            )}
            {mayReply ? (
              <div className="mt-5">
                <ClientMessages catalogues={["plans"]}>
                  <ReplyForm
                    point={point}
                    address={`/plans/${planId}/${linkSections ? "returned" : `sections/${point.requirementNumber}`}`}
                  />
                </ClientMessages>
              </div>
            ) : (
              answered && (
                <div className="mt-5">
                  <p className="mb-1 font-semibold">{words("point.reply", { number: point.number })}</p>
                  <PlainText text={point.reply ?? ""} lang={point.replyLanguage ?? "en"} />
                </div>
              )
            )}
          </li>
        );
      })}
    </ol>
  );
}
