import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { approve } from "@/lib/facilities/actions";
import type { ProtocolText } from "@/lib/facilities/rules";
import { mostSeen } from "@/lib/registers/input";
import { OfficialFields } from "./official-fields";

/** Who approved the newest version of site `facilityId`, and when; it leads to approving the same text at other sites too. */
export function ApproveForm({
  facilityId,
  shown,
  sameElsewhere,
  today,
}: {
  facilityId: string;
  shown: ProtocolText;
  sameElsewhere: string[];
  today: string;
}) {
  const words = useTranslations("facilities.approve");
  const together = [facilityId, ...sameElsewhere].slice(0, mostSeen).join(",");
  return (
    <section aria-labelledby="approve-title" className="mt-8 border-line border-t pt-6 print:hidden">
      <h3 id="approve-title" className="text-base">
        {words("title", { number: shown.number })}
      </h3>
      <p className="mt-1 mb-4 max-w-prose text-muted text-sm">{words("lede")}</p>
      {sameElsewhere.length > 0 && (
        <p className="mb-4 max-w-prose">
          <Link href={`/facilities/bulk?act=approve&row=${together}` as Route} className="link">
            {words("together", { count: sameElsewhere.length })}
          </Link>
        </p>
      )}
      <Form action={approve} id="approve" keepAs={`approve/${shown.id}`} className="max-w-prose">
        <input type="hidden" name="protocolId" value={shown.id} />
        <OfficialFields today={today} />
        <SubmitButton>{words("submit")}</SubmitButton>
      </Form>
    </section>
  );
}
