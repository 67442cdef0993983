import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { decide } from "@/lib/services/actions";
import { statusWords } from "@/lib/services/labels";
import type { RecommendationRow } from "@/lib/services/rules";
import { moves } from "@/lib/services/status";

/** What the Mayor's Office makes of a recommendation next. */
export function DecideForm({ row }: { row: RecommendationRow }) {
  const say = useTranslations();
  const words = useTranslations("services.decide");
  return (
    <Panel title={words("title")}>
      <Form action={decide} id="decide" keepAs={`decide/${row.id}`} className="max-w-prose">
        <input type="hidden" name="recommendationId" value={row.id} />
        <input type="hidden" name="version" value={row.version} />
        <RadioGroup
          name="status"
          label={say("services.field.status")}
          options={moves[row.status].map((status) => ({ value: status, label: say(statusWords[status]) }))}
          inline
        />
        {row.status !== "declined" && (
          <TextArea
            name="reason"
            label={words("reason")}
            hint={words("reason-hint")}
            rows={3}
            maxLength={4_000}
            optional
          />
        )}
        <SubmitButton>{words("submit")}</SubmitButton>
      </Form>
    </Panel>
  );
}
