import { useTranslations } from "next-intl";
import { useId } from "react";
import { ShapeIcon } from "@/components/ui/shape-icon";
import { Instant } from "@/components/ui/time";
import type { CommentAudience } from "@/lib/db/generated/enums";
import { CommentForm, type CommentSection } from "./comment-form";

export type CommentShown = {
  id: string;
  text: string;
  language: string;
  at: Date | string;
  author: string;
  ofOffice: boolean;
  requirement: { number: number; title: string } | null;
};

const looks = {
  department: {
    box: "border-line bg-raised",
    comment: "rounded-lg border border-line bg-surface",
    shape: "letter",
    sign: "text-info-solid",
  },
  internal: {
    box: "border-caution-solid border-2 border-dashed bg-caution-fill/40",
    comment: "rounded-sm border-caution-solid border-l-4 bg-raised",
    shape: "pause",
    sign: "text-caution-solid",
  },
} as const satisfies Record<CommentAudience, object>;

/**
 * What was said about a plan to one audience, and where to add to it. `comments` must hold only this audience's; the
 * form is there when `planId` is given. `sections` lets a comment name the section it is about.
 */
export function Conversation({
  audience,
  comments,
  planId,
  sections = [],
  level = 2,
}: {
  audience: CommentAudience;
  comments: CommentShown[];
  planId?: string;
  sections?: CommentSection[];
  level?: 2 | 3;
}) {
  const words = useTranslations("reviews.comments");
  const headingId = useId();
  const Heading = `h${level}` as const;
  const look = looks[audience];
  return (
    <section
      id={`comments-${audience}`}
      aria-labelledby={headingId}
      className={`mb-8 rounded-lg border px-4 pt-5 pb-6 sm:px-6 ${look.box}`}
    >
      <Heading id={headingId} className="flex items-baseline gap-2 text-lg">
        <ShapeIcon shape={look.shape} className={`relative top-0.5 size-4 shrink-0 ${look.sign}`} />
        {words(`${audience}.title`)}
      </Heading>
      <p className="mt-1 max-w-prose text-sm">{words(`${audience}.lede`)}</p>
      {comments.length === 0 ? (
        <p className="mt-4 text-muted">{words(`${audience}.empty`)}</p>
      ) : (
        <ol className="mt-4 grid gap-3">
          {comments.map((comment) => (
            <li key={comment.id} className={`px-4 py-3 ${look.comment}`}>
              <p className="text-sm">
                <span className="font-semibold">{comment.author}</span>{" "}
                <span className="text-muted">
                  {words(comment.ofOffice ? "of-office" : "of-department")} · <Instant at={comment.at} />
                </span>
              </p>
              {comment.requirement && (
                <p className="text-muted text-sm">{words("about", comment.requirement)}</p>
              )}
              <p
                lang={comment.language}
                dir="auto"
                className="mt-1 max-w-prose whitespace-pre-wrap [overflow-wrap:anywhere]"
              >
                {comment.text}
              </p>
            </li>
          ))}
        </ol>
      )}
      {planId && <CommentForm audience={audience} planId={planId} sections={sections} />}
    </section>
  );
}
