import { useTranslations } from "next-intl";
import { LinkHandover } from "@/components/auth/link-handover";
import { ClientMessages } from "@/components/layout/client-messages";
import { Form } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { OfficeRole } from "@/lib/db/generated/enums";
import { invite } from "@/lib/people/actions";

/** Invites a person to an office; shows the one-time link to hand over. */
export function InviteForm() {
  const words = useTranslations("people");
  return (
    <Form action={invite} id="invite" afterDone="clear" className="max-w-prose">
      <ClientMessages catalogues={["auth"]}>
        <LinkHandover />
      </ClientMessages>
      <TextInput name="name" label={words("field.name")} autoComplete="off" maxLength={200} required />
      <TextInput
        name="email"
        label={words("field.email")}
        type="email"
        autoComplete="off"
        spellCheck={false}
        required
      />
      <RadioGroup
        name="office"
        label={words("field.office")}
        options={Object.values(OfficeRole).map((office) => ({
          value: office,
          label: words(`offices.${office}`),
        }))}
      />
      <SubmitButton>{words("invite.submit")}</SubmitButton>
    </Form>
  );
}
