import { useTranslations } from "next-intl";
import { DepartmentSelect } from "@/components/registers/department-select";
import { LanguageSelect } from "@/components/registers/language-select";
import { Checkbox } from "@/components/ui/checkbox";
import { Form } from "@/components/ui/form";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { type ContractRow, firmChoices } from "@/lib/contractors/rules";
import type { FormAction } from "@/lib/platform/form-state";

/** The facts of a contract, to be written anew or changed. `hidden` is what else the action needs. */
export function ContractForm({
  action,
  hidden,
  row,
  departments,
}: {
  action: FormAction;
  hidden: Record<string, string | number>;
  row?: ContractRow;
  /** Offered where the writer chooses whose register it is. */
  departments?: { id: string; name: string }[];
}) {
  const say = useTranslations();
  const words = useTranslations("contractors.field");
  return (
    <Form action={action} id="contract" keepAs={`contract/${row?.id ?? "new"}`} className="max-w-prose">
      <HiddenFields of={hidden} />
      <DepartmentSelect departments={departments} />
      <TextInput
        name="contractor"
        label={words("contractor")}
        defaultValue={row?.contractor}
        maxLength={200}
        required
      />
      {row && (
        <RadioGroup
          name="firm"
          label={words("firm")}
          hint={words("firm-hint")}
          options={firmChoices.map((value) => ({
            value,
            label: words(`firm-${value}`),
            hint: words(`firm-${value}-hint`),
          }))}
        />
      )}
      <TextInput
        name="number"
        label={words("number")}
        hint={words("number-hint")}
        defaultValue={row?.number}
        maxLength={60}
        width="half"
        required
      />
      <TextInput
        name="sites"
        label={words("sites")}
        hint={words("sites-hint")}
        defaultValue={row?.sites}
        maxLength={500}
        required
      />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <TextInput
          name="startsOn"
          type="date"
          label={words("starts")}
          defaultValue={row?.startsOn}
          width="half"
          required
        />
        <TextInput
          name="endsOn"
          type="date"
          label={words("ends")}
          hint={words("ends-hint")}
          defaultValue={row?.endsOn ?? ""}
          width="half"
          optional
        />
      </div>
      <TextInput
        name="contactName"
        label={words("contact-name")}
        defaultValue={row?.contactName ?? ""}
        maxLength={200}
        optional
      />
      <TextInput
        name="contactEmail"
        type="email"
        label={words("email")}
        hint={words("email-hint")}
        defaultValue={row?.contactEmail ?? ""}
        maxLength={254}
        spellCheck={false}
        optional
      />
      <LanguageSelect value={row?.language ?? "en"} label={words("language")} />
      <Checkbox name="clause" label={words("clause")} defaultChecked={row?.clause ?? false} />
      <SubmitButton>{say(row ? "registers.save" : "contractors.add")}</SubmitButton>
    </Form>
  );
}
