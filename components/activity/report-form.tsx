import { useTranslations } from "next-intl";
import { LanguageSelect } from "@/components/registers/language-select";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Form } from "@/components/ui/form";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { actionWords, agencyWords, paperWords, responseWords } from "@/lib/activity/labels";
import type { Place, ReportRow } from "@/lib/activity/rules";
import type { MessageKey } from "@/lib/i18n/message-key";
import type { FormAction } from "@/lib/platform/form-state";
import { localOf } from "@/lib/platform/local-time";
import { HourChoice } from "./hour-choice";
import { Screened } from "./screened";

/** A report to be made, or one to be corrected. Begins with `now` as the time of observation. */
export function ReportForm({
  action,
  hidden,
  now,
  places,
  row,
}: {
  action: FormAction;
  /** What else the action needs. */
  hidden: Record<string, string | number>;
  now: Date;
  /** Offered while the site is typed. */
  places: Place[];
  row?: ReportRow;
}) {
  const say = useTranslations();
  const words = useTranslations("activity.field");
  const all = useTranslations("activity");
  const observed = localOf(row?.observedAt ?? new Date(now.getTime() - (now.getTime() % 60_000)));
  const learned = row && row.learnedAt.getTime() !== row.observedAt.getTime() ? localOf(row.learnedAt) : null;
  const options = (labels: Record<string, MessageKey>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label: say(label) }));
  return (
    <Form
      action={action}
      id="activity"
      keepAs={`activity/${row?.id ?? "new"}`}
      isPrivate
      className="max-w-prose"
    >
      <HiddenFields of={hidden} />
      <TextInput
        name="observed"
        type="datetime-local"
        label={words("observed")}
        hint={words("observed-hint")}
        defaultValue={observed.local}
        width="half"
        required
      />
      <HourChoice name="observedHour" value={row ? observed.hour : null} />
      <TextInput
        name="learned"
        type="datetime-local"
        label={words("learned")}
        hint={words("learned-hint")}
        defaultValue={learned?.local}
        width="half"
        optional
      />
      <HourChoice name="learnedHour" value={learned?.hour ?? null} />
      <TextInput
        name="site"
        label={words("site")}
        hint={words("site-hint")}
        defaultValue={row?.site}
        list="activity-sites"
        autoComplete="off"
        maxLength={200}
        required
      />
      <datalist id="activity-sites">
        {places.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <RadioGroup
        name="agency"
        label={words("agency")}
        options={options(agencyWords)}
        defaultValue={row?.agency}
      />
      <TextInput
        name="agencyStated"
        label={words("other")}
        hint={words("other-hint")}
        defaultValue={row?.agencyStated ?? undefined}
        maxLength={100}
        autoComplete="off"
        optional
      />
      <CheckboxGroup
        name="actions"
        label={words("actions")}
        hint={all("several")}
        options={options(actionWords)}
        defaultValues={row?.actions}
      />
      <CheckboxGroup
        name="papers"
        label={words("papers")}
        hint={all("several")}
        options={options(paperWords)}
        defaultValues={row?.papers}
      />
      <CheckboxGroup
        name="responses"
        label={words("responses")}
        hint={all("several")}
        options={options(responseWords)}
        defaultValues={row?.responses}
      />
      <RadioGroup
        name="followUpNeeded"
        label={words("follow-up-needed")}
        inline
        options={[
          { value: "no", label: words("follow-up-no") },
          { value: "yes", label: words("follow-up-yes") },
        ]}
        defaultValue={row?.followUpBy ? "yes" : "no"}
      />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <TextInput
          name="followUpBy"
          type="date"
          label={words("follow-up-by")}
          defaultValue={row?.followUpBy ?? undefined}
          width="half"
          optional
        />
        {row && (
          <TextInput
            name="followUpDoneOn"
            type="date"
            label={words("follow-up-done")}
            defaultValue={row.followUpDoneOn ?? undefined}
            width="half"
            optional
          />
        )}
      </div>
      <TextArea
        name="note"
        label={words("note")}
        hint={words("note-hint")}
        defaultValue={row?.note}
        rows={4}
        maxLength={2_000}
        autoComplete="off"
        optional
      />
      <Screened row={row} known={places.flatMap(({ name, known }) => (known ? [name] : []))} />
      <LanguageSelect value={row?.language} />
      <SubmitButton>{all(row ? "save" : "send")}</SubmitButton>
    </Form>
  );
}
