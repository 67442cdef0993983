import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { Markdown } from "@/components/ui/markdown";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { Instant } from "@/components/ui/time";
import { writeCommentForm } from "@/lib/plans/actions";
import type { CommentFacts } from "@/lib/plans/facts";

/** The conversation that the department and the Mayor's Office both read. */
export function Comments({
  planId,
  comments,
  mayWrite,
}: {
  planId: string;
  comments: CommentFacts[];
  mayWrite: boolean;
}) {
  const words = useTranslations("plans.comments");
  return (
    <Panel title={words("title")} lede={words("lede")} id="comments">
      {comments.length === 0 && <p className="mb-5 text-muted">{words("none")}</p>}
      <ol className="mb-6 grid gap-5 empty:hidden">
        {comments.map((comment) => (
          <li key={comment.id} className="border-line border-l-4 pl-4">
            <p className="mb-1 text-sm">
              <strong>{comment.by}</strong> · <Instant at={comment.at} />
              {comment.requirementNumber !== null &&
                ` · ${words("on-section", { number: comment.requirementNumber })}`}
            </p>
            <Markdown text={comment.text} />
          </li>
        ))}
      </ol>
      {mayWrite && (
        <Form action={writeCommentForm} id="comment" afterDone="clear">
          <input type="hidden" name="planId" value={planId} />
          <TextArea name="text" label={words("label")} hint={words("hint")} rows={4} />
          <SubmitButton look="secondary">{words("send")}</SubmitButton>
        </Form>
      )}
    </Panel>
  );
}
