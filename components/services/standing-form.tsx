import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { restore, withdraw } from "@/lib/services/actions";
import type { RecommendationRow } from "@/lib/services/rules";

/** Takes a recommendation back, or puts it back. */
export function StandingForm({ row }: { row: RecommendationRow }) {
  const words = useTranslations("registers");
  return (
    <Form action={row.withdrawnAt ? restore : withdraw} id="standing" key={row.version}>
      <input type="hidden" name="recommendationId" value={row.id} />
      <input type="hidden" name="version" value={row.version} />
      <SubmitButton look="secondary" size="small">
        {words(row.withdrawnAt ? "restore" : "withdraw")}
      </SubmitButton>
    </Form>
  );
}
