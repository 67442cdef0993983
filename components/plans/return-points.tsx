import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { Markdown } from "@/components/ui/markdown";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { TextArea } from "@/components/ui/text-area";
import { saveReplyForm } from "@/lib/plans/actions";
import type { PointFacts } from "@/lib/plans/facts";

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
            <Markdown text={point.text} headingLevel={4} />
            {linkSections && (
              <p className="mt-3">
                <Link className="link" href={`/plans/${planId}/sections/${point.requirementNumber}` as Route}>
                  {words("point.go", { number: point.requirementNumber })}
                </Link>
              </p>
            )}
            <div className="mt-5">
              {mayReply ? (
                <Form action={saveReplyForm} id={`reply-${point.number}`} keepAs={`reply-${point.pointId}`}>
                  <input type="hidden" name="pointId" value={point.pointId} />
                  <input type="hidden" name="version" value={point.version} />
                  <TextArea
                    name="text"
                    label={words("point.reply", { number: point.number })}
                    hint={words("point.reply-hint")}
                    defaultValue={point.reply ?? ""}
                    rows={4}
                  />
                  <SubmitButton look="secondary">{words("point.save")}</SubmitButton>
                </Form>
              ) : (
                answered && (
                  <>
                    <p className="mb-1 font-semibold">{words("point.reply", { number: point.number })}</p>
                    <Markdown text={point.reply ?? ""} headingLevel={4} />
                  </>
                )
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
