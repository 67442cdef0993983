import { useTranslations } from "next-intl";
import { LanguageSelect } from "@/components/registers/language-select";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { train } from "@/lib/facilities/actions";
import type { SiteFacts } from "@/lib/facilities/rules";
import { earliestDay } from "@/lib/registers/input";

/** Records a training held at a site. */
export function TrainForm({
  site,
  today,
  formKey,
}: {
  site: SiteFacts;
  today: string;
  /** New with every page, so that a form sent twice is recorded once. */
  formKey: string;
}) {
  const words = useTranslations("facilities.training");
  const left = site.staffToTrain - site.trained;
  return (
    <Form action={train} id="train" keepAs={`train/${site.id}`} afterDone="clear" className="max-w-prose">
      <input type="hidden" name="facilityId" value={site.id} />
      <input type="hidden" name="formKey" value={formKey} />
      <TextInput
        name="heldOn"
        label={words("on")}
        type="date"
        min={earliestDay}
        max={today}
        width="half"
        required
      />
      <TextArea
        name="material"
        label={words("material")}
        hint={words("material-hint")}
        rows={2}
        maxLength={2_000}
        required
      />
      <TextInput
        name="staffTrained"
        label={words("trained")}
        hint={words("trained-hint", { left })}
        inputMode="numeric"
        width="short"
        required
      />
      <LanguageSelect />
      <SubmitButton look="secondary">{words("submit")}</SubmitButton>
    </Form>
  );
}
