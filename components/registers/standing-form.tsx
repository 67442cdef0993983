import { useTranslations } from "next-intl";
import type { ButtonLook } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/form-state";

/** Takes a row of a register back, or puts it back; `hidden` names the row and its version. */
export function StandingForm({
  action,
  hidden,
  withdrawn,
  id = "standing",
  look = "secondary",
}: {
  action: FormAction;
  hidden: Record<string, string | number>;
  withdrawn: boolean;
  id?: string;
  look?: ButtonLook;
}) {
  const words = useTranslations("registers");
  return (
    <Form action={action} id={id}>
      <HiddenFields of={hidden} />
      <SubmitButton look={look} size="small">
        {words(withdrawn ? "restore" : "withdraw")}
      </SubmitButton>
    </Form>
  );
}
