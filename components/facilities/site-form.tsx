import { useTranslations } from "next-intl";
import { DepartmentSelect } from "@/components/registers/department-select";
import { Form } from "@/components/ui/form";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { FacilityKind } from "@/lib/db/generated/enums";
import { kindWords } from "@/lib/facilities/labels";
import type { SiteRowFacts } from "@/lib/facilities/rules";
import type { FormAction } from "@/lib/platform/form-state";

/** The facts of a site, to be recorded or changed. `hidden` is what else the action needs. */
export function SiteForm({
  action,
  hidden,
  site,
  departments,
}: {
  action: FormAction;
  hidden: Record<string, string | number>;
  site?: SiteRowFacts;
  /** Offered where the writer chooses whose register it is. */
  departments?: { id: string; name: string }[];
}) {
  const say = useTranslations();
  const words = useTranslations("facilities.field");
  return (
    <Form action={action} id="site" keepAs={`site/${site?.id ?? "new"}`} className="max-w-prose">
      <HiddenFields of={hidden} />
      <DepartmentSelect departments={departments} />
      <TextInput name="name" label={words("name")} defaultValue={site?.name} maxLength={200} required />
      <Select
        name="kind"
        label={words("kind")}
        blank={site ? undefined : "–"}
        options={Object.values(FacilityKind).map((value) => ({ value, label: say(kindWords[value]) }))}
        defaultValue={site?.kind}
      />
      <TextInput
        name="address"
        label={words("address")}
        defaultValue={site?.address}
        maxLength={300}
        required
      />
      <TextInput
        name="contactRole"
        label={words("contact")}
        hint={words("contact-hint")}
        defaultValue={site?.contactRole}
        maxLength={200}
        required
      />
      <TextInput
        name="staffToTrain"
        label={words("staff")}
        hint={words("staff-hint")}
        inputMode="numeric"
        defaultValue={site ? String(site.staffToTrain) : undefined}
        width="short"
        required
      />
      <SubmitButton>{say(site ? "registers.save" : "facilities.add")}</SubmitButton>
    </Form>
  );
}
