import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { extendDeadlineAction } from "@/lib/deadlines/actions";

/** Gives one department a later day, with its reason. */
export function ExtendForm({ planId }: { planId: string }) {
  const words = useTranslations("deadlines.extend");
  return (
    <Form
      action={extendDeadlineAction}
      id={`extend-${planId}`}
      afterDone="clear"
      aria-label={words("title")}
      className="mt-3"
    >
      <p className="mb-4 max-w-prose text-muted text-sm">{words("lede")}</p>
      <input type="hidden" name="planId" value={planId} />
      <TextInput
        name="dueOn"
        type="date"
        width="half"
        label={words("due-on")}
        hint={words("due-on-hint")}
        required
      />
      <TextArea name="reason" rows={3} label={words("reason")} hint={words("reason-hint")} required />
      <SubmitButton>{words("submit")}</SubmitButton>
    </Form>
  );
}
