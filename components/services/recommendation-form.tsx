import { useTranslations } from "next-intl";
import { DepartmentSelect } from "@/components/registers/department-select";
import { LanguageSelect } from "@/components/registers/language-select";
import { Form } from "@/components/ui/form";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { FundingSource } from "@/lib/db/generated/enums";
import type { FormAction } from "@/lib/platform/form-state";
import { fundingWords } from "@/lib/services/labels";
import type { RecommendationRow } from "@/lib/services/rules";

/** The words of a recommendation, to be written anew or changed. `hidden` is what else the action needs. */
export function RecommendationForm({
  action,
  hidden,
  row,
  departments,
}: {
  action: FormAction;
  hidden: Record<string, string | number>;
  row?: RecommendationRow;
  /** Offered where the writer chooses whose register it is. */
  departments?: { id: string; name: string }[];
}) {
  const say = useTranslations();
  const words = useTranslations("services.field");
  const cost = (value: number | null | undefined) => (value == null ? "" : String(value));
  return (
    <Form
      action={action}
      id="recommendation"
      keepAs={`recommendation/${row?.id ?? "new"}`}
      className="max-w-prose"
    >
      <HiddenFields of={hidden} />
      <DepartmentSelect departments={departments} />
      <TextInput
        name="service"
        label={words("service")}
        hint={words("service-hint")}
        defaultValue={row?.service}
        maxLength={200}
        required
      />
      <TextArea
        name="eligible"
        label={words("eligible")}
        hint={words("eligible-hint")}
        defaultValue={row?.eligible}
        rows={3}
        maxLength={2_000}
        required
      />
      <TextArea name="gap" label={words("gap")} defaultValue={row?.gap} rows={4} maxLength={4_000} required />
      <TextInput
        name="deliveringUnit"
        label={words("unit")}
        defaultValue={row?.deliveringUnit}
        maxLength={200}
        required
      />
      <div className="grid gap-x-6 sm:grid-cols-2">
        {(["oneOffCost", "yearlyCost"] as const).map((name) => (
          <TextInput
            key={name}
            name={name}
            label={words(name === "oneOffCost" ? "one-off" : "yearly")}
            hint={words("cost-hint")}
            inputMode="numeric"
            defaultValue={cost(row?.[name])}
            width="half"
            optional
          />
        ))}
      </div>
      <Select
        name="funding"
        label={words("funding")}
        options={Object.values(FundingSource).map((value) => ({ value, label: say(fundingWords[value]) }))}
        defaultValue={row?.funding ?? "not_identified"}
      />
      <LanguageSelect value={row?.language} />
      <SubmitButton>{say(row ? "registers.save" : "services.add")}</SubmitButton>
    </Form>
  );
}
