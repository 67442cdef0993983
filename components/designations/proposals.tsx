import { useLocale, useTranslations } from "next-intl";
import { Confirm } from "@/components/ui/confirm";
import { Form } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { accept, decline } from "@/lib/designations/actions";
import type { Proposal } from "@/lib/designations/rules";
import { formatInstant } from "@/lib/i18n/instant";

/** What this person is asked to take on; nothing when nobody asks. For the home page. */
export function Proposals({ proposals }: { proposals: Proposal[] }) {
  const words = useTranslations("designations");
  const locale = useLocale();
  return proposals.map(({ id, role, department, proposedBy, proposedAt, holder, leavesRole }) => (
    <Panel
      key={id}
      title={words("ask.title", { role: words(`roles.${role}`), department })}
      lede={words("ask.lede", { by: proposedBy ?? words("panel.unknown") })}
    >
      <p className="max-w-prose">{words(`ask.what-${role}`)}</p>
      {holder && <p className="mt-2 max-w-prose">{words("ask.replaces", { holder })}</p>}
      {leavesRole && <p className="mt-2 max-w-prose">{words("ask.leaves")}</p>}
      <p className="mt-2 text-muted text-sm">
        {words("ask.proposed", { at: formatInstant(proposedAt, locale) })}
      </p>
      <div className="mt-5 flex flex-wrap items-start gap-4">
        <Form action={accept} id={`accept-${id}`}>
          <input type="hidden" name="designationId" value={id} />
          <SubmitButton>{words("ask.accept")}</SubmitButton>
        </Form>
        <Form action={decline} id={`decline-${id}`}>
          <input type="hidden" name="designationId" value={id} />
          <Confirm open={words("ask.decline-open")}>
            <p className="mb-3">{words("ask.decline-body")}</p>
            <SubmitButton look="danger" size="small">
              {words("ask.decline-submit")}
            </SubmitButton>
          </Confirm>
        </Form>
      </div>
    </Panel>
  ));
}
