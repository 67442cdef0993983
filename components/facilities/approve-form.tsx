import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { approve } from "@/lib/facilities/actions";
import type { ProtocolText } from "@/lib/facilities/rules";
import { earliestDay } from "@/lib/registers/input";

/** Who approved the newest version, and when; on request also where other sites have the same text. */
export function ApproveForm({
  shown,
  sameElsewhere,
  today,
}: {
  shown: ProtocolText;
  sameElsewhere: number;
  today: string;
}) {
  const words = useTranslations("facilities.approve");
  return (
    <section aria-labelledby="approve-title" className="mt-8 border-line border-t pt-6 print:hidden">
      <h3 id="approve-title" className="text-base">
        {words("title", { number: shown.number })}
      </h3>
      <p className="mt-1 mb-4 max-w-prose text-muted text-sm">{words("lede")}</p>
      <Form action={approve} id="approve" keepAs={`approve/${shown.id}`} className="max-w-prose">
        <input type="hidden" name="protocolId" value={shown.id} />
        <TextInput name="officialName" label={words("name")} maxLength={200} required />
        <TextInput name="officialTitle" label={words("position")} maxLength={200} required />
        <TextInput
          name="approvedOn"
          label={words("on")}
          type="date"
          min={earliestDay}
          max={today}
          defaultValue={today}
          width="half"
          required
        />
        {sameElsewhere > 0 && (
          <label className="mb-6 flex min-h-11 cursor-pointer items-center gap-3">
            <input
              type="checkbox"
              name="everywhere"
              value="yes"
              className="size-6 shrink-0 cursor-pointer accent-accent"
            />
            {words("everywhere", { count: sameElsewhere })}
          </label>
        )}
        <SubmitButton>{words("submit")}</SubmitButton>
      </Form>
    </section>
  );
}
