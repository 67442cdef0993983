import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { undoDecision } from "@/lib/reviews/actions";

/** Takes back one decision, with a reason. */
export function UndoForm({ decisionId }: { decisionId: string }) {
  const words = useTranslations("reviews.undo");
  return (
    <Panel id="undo" title={words("title")} lede={words("lede")}>
      <Form id="undo-form" action={undoDecision}>
        <input type="hidden" name="decisionId" value={decisionId} />
        <TextArea name="reason" label={words("reason")} rows={2} maxLength={2_000} />
        <SubmitButton look="danger">{words("save")}</SubmitButton>
      </Form>
    </Panel>
  );
}
