import { useTranslations } from "next-intl";
import { DepartmentSelect } from "@/components/registers/department-select";
import { LanguageSelect } from "@/components/registers/language-select";
import { Form } from "@/components/ui/form";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { OutreachChannel } from "@/lib/db/generated/enums";
import { channelWords } from "@/lib/outreach/labels";
import type { OutreachRow } from "@/lib/outreach/rules";
import type { FormAction } from "@/lib/platform/form-state";

/** One piece of outreach, to be recorded or corrected. `today` (YYYY-MM-DD) is the newest day it may have. */
export function OutreachForm({
  action,
  hidden,
  row,
  language,
  departments,
  today,
}: {
  action: FormAction;
  hidden: Record<string, string | number>;
  row?: OutreachRow;
  /** What a new entry begins with. */
  language?: string;
  /** Offered where the writer chooses whose register it is. */
  departments?: { id: string; name: string }[];
  today: string;
}) {
  const say = useTranslations();
  const words = useTranslations("outreach.field");
  const figure = (value: number | null | undefined) => (value == null ? "" : String(value));
  return (
    <Form action={action} id="outreach" keepAs={`outreach/${row?.id ?? "new"}`} className="max-w-prose">
      <HiddenFields of={hidden} />
      <DepartmentSelect departments={departments} />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <LanguageSelect value={row?.language ?? language ?? "es"} label={words("language")} />
        <Select
          name="channel"
          label={words("channel")}
          options={Object.values(OutreachChannel).map((value) => ({
            value,
            label: say(channelWords[value]),
          }))}
          defaultValue={row?.channel}
        />
      </div>
      <TextInput
        name="outlet"
        label={words("outlet")}
        hint={words("outlet-hint")}
        defaultValue={row?.outlet}
        maxLength={200}
        required
      />
      <TextInput
        name="heldOn"
        type="date"
        label={words("held-on")}
        hint={words("held-on-hint")}
        defaultValue={row?.heldOn ?? today}
        max={today}
        width="half"
        required
      />
      <TextArea
        name="material"
        label={words("material")}
        defaultValue={row?.material}
        rows={4}
        maxLength={4_000}
        required
      />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <TextInput
          name="reach"
          label={words("reach")}
          hint={words("reach-hint")}
          inputMode="numeric"
          defaultValue={figure(row?.reach)}
          width="half"
          optional
        />
        <TextInput
          name="cost"
          label={words("cost")}
          hint={words("reach-hint")}
          inputMode="numeric"
          defaultValue={figure(row?.cost)}
          width="half"
          optional
        />
      </div>
      <LanguageSelect name="writtenIn" value={row?.writtenIn} label={words("written-in")} />
      <SubmitButton>{say(row ? "registers.save" : "outreach.add")}</SubmitButton>
    </Form>
  );
}
