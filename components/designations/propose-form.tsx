import { useTranslations } from "next-intl";
import { LinkHandover } from "@/components/auth/link-handover";
import { ClientMessages } from "@/components/layout/client-messages";
import { Form } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { DesignationRole } from "@/lib/db/generated/enums";
import { propose } from "@/lib/designations/actions";

/** Proposes somebody, by e-mail, for a role of a department; shows their one-time link when they need one. */
export function ProposeForm({
  departmentId,
  roles,
}: {
  departmentId: string;
  roles: readonly DesignationRole[];
}) {
  const words = useTranslations("designations");
  return (
    <Form action={propose} id="propose" afterDone="clear" className="max-w-prose">
      <ClientMessages catalogues={["auth"]}>
        <LinkHandover />
      </ClientMessages>
      <p className="mb-5 text-muted text-sm">{words("propose.lede")}</p>
      <input type="hidden" name="departmentId" value={departmentId} />
      <RadioGroup
        name="role"
        label={words("propose.role")}
        options={roles.map((role) => ({ value: role, label: words(`roles.${role}`) }))}
        defaultValue={roles[0]}
        inline
      />
      <TextInput
        name="email"
        label={words("propose.email")}
        type="email"
        autoComplete="off"
        spellCheck={false}
        required
      />
      <TextInput
        name="name"
        label={words("propose.name")}
        hint={words("propose.name-hint")}
        autoComplete="off"
        maxLength={200}
        required
      />
      <SubmitButton>{words("propose.submit")}</SubmitButton>
    </Form>
  );
}
