import { useTranslations } from "next-intl";
import { ClientMessages } from "@/components/layout/client-messages";
import { LanguageSelect } from "@/components/registers/language-select";
import { Confirm } from "@/components/ui/confirm";
import { Form } from "@/components/ui/form";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { acknowledgeOnPaper, makeLink, record, revokeLinks, send } from "@/lib/contractors/actions";
import { type ContractFacts, stepsOf } from "@/lib/contractors/rules";
import { MadeLink } from "./made-link";
import { RecordFields } from "./record-fields";
import { SendOutcome } from "./send-outcome";

/** What can be done for a contract that waits for an answer: send, record what was sent or answered otherwise, make a link. One that does not run today is sent nothing. */
export function ContractSteps({
  contract,
  now,
  today,
}: {
  contract: ContractFacts;
  now: Date;
  today: string;
}) {
  const words = useTranslations("contractors");
  const reminder = contract.sentOn !== null;
  const can = stepsOf(contract);
  return (
    <Panel title={words(can.record ? "send-link" : "answer-title")}>
      <div className="grid gap-4">
        {can.send && (
          <Form action={send} id="send-one">
            <input type="hidden" name="contractId" value={contract.id} />
            <input type="hidden" name="reminder" value={reminder ? "yes" : ""} />
            <input type="hidden" name="previewedAt" value={now.toISOString()} />
            <ClientMessages catalogues={["contractors.send", "contractors.hurdle"]}>
              <SendOutcome />
            </ClientMessages>
            {!contract.onItsWay && <SubmitButton>{words(reminder ? "remind-one" : "send-one")}</SubmitButton>}
          </Form>
        )}
        {can.record ? (
          <Confirm open={words("record.title")} name="step">
            <Form action={record} id="record-sent" keepAs={`record-sent/${contract.id}`}>
              <HiddenFields of={{ contractId: contract.id, version: contract.version }} />
              <RecordFields today={today} language={contract.language} />
              <SubmitButton look="secondary" size="small">
                {words("record.submit")}
              </SubmitButton>
            </Form>
          </Confirm>
        ) : (
          <p>{words("why.ended")}</p>
        )}
        <Confirm open={words("paper.title")} name="step">
          <Form action={acknowledgeOnPaper} id="paper" keepAs={`paper/${contract.id}`}>
            <input type="hidden" name="contractId" value={contract.id} />
            <TextInput name="name" label={words("paper.name")} maxLength={120} required />
            <TextInput
              name="title"
              label={words("paper.title-field")}
              hint={words("paper.title-hint")}
              maxLength={120}
              required
            />
            <TextInput
              name="on"
              type="date"
              label={words("paper.on")}
              max={today}
              defaultValue={today}
              width="half"
              required
            />
            <LanguageSelect value={contract.language} />
            <SubmitButton look="secondary" size="small">
              {words("paper.submit")}
            </SubmitButton>
          </Form>
        </Confirm>
        <Confirm open={words("link.title")} name="step">
          <p className="mb-3 text-sm">{words("link.body")}</p>
          <p className="mb-3 text-muted text-sm">{words("link.open", { count: contract.openLinks })}</p>
          <Form action={makeLink} id="make-link" className="mb-3">
            <input type="hidden" name="contractId" value={contract.id} />
            <MadeLink label={words("link.label")} />
            <SubmitButton look="secondary" size="small">
              {words("link.make")}
            </SubmitButton>
          </Form>
          {contract.openLinks > 0 && (
            <Form action={revokeLinks} id="revoke-links">
              <input type="hidden" name="contractId" value={contract.id} />
              <SubmitButton look="quiet" size="small">
                {words("link.revoke")}
              </SubmitButton>
            </Form>
          )}
        </Confirm>
      </div>
    </Panel>
  );
}
