import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { CommentAudience } from "@/lib/db/generated/enums";
import { writeComment, writeInternalComment } from "@/lib/reviews/actions";

export type CommentSection = { requirementId: string; number: number; title: string };

const actions = { department: writeComment, internal: writeInternalComment };

/** Writes one comment to one audience; each audience has a form of its own, so that neither can be taken for the other. */
export function CommentForm({
  audience,
  planId,
  sections,
}: {
  audience: CommentAudience;
  planId: string;
  sections: CommentSection[];
}) {
  const words = useTranslations("reviews.comments");
  return (
    <Form
      id={`comment-${audience}`}
      action={actions[audience]}
      afterDone="clear"
      keepAs={`comment-${audience}-${planId}`}
      aria-label={words(`${audience}.form`)}
      className="mt-5 border-line border-t pt-5 print:hidden"
    >
      <input type="hidden" name="planId" value={planId} />
      {sections.length > 0 && (
        <Select
          name="requirementId"
          label={words("section")}
          blank={words("whole-plan")}
          options={sections.map(({ requirementId, number, title }) => ({
            value: requirementId,
            label: `${number}. ${title}`,
          }))}
        />
      )}
      <TextArea
        name="text"
        label={words(`${audience}.label`)}
        hint={words(`${audience}.hint`)}
        rows={3}
        maxLength={10_000}
      />
      <SubmitButton look="secondary">{words(`${audience}.send`)}</SubmitButton>
    </Form>
  );
}
