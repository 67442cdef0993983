import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { restore, restoreSession, withdraw, withdrawSession } from "@/lib/facilities/actions";

/** Takes a site or a training back, or puts it back. */
export function StandingForm({
  of,
  row,
}: {
  of: "site" | "training";
  row: { id: string; version: number; withdrawnAt: Date | string | null };
}) {
  const words = useTranslations("registers");
  const [takeBack, putBack] = of === "site" ? [withdraw, restore] : [withdrawSession, restoreSession];
  return (
    <Form action={row.withdrawnAt ? putBack : takeBack} id={`standing-${row.id}`} key={row.version}>
      <input type="hidden" name={of === "site" ? "facilityId" : "sessionId"} value={row.id} />
      <input type="hidden" name="version" value={row.version} />
      <SubmitButton look={of === "site" ? "secondary" : "quiet"} size="small">
        {words(row.withdrawnAt ? "restore" : "withdraw")}
      </SubmitButton>
    </Form>
  );
}
