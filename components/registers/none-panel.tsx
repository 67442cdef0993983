import { useTranslations } from "next-intl";
import { Confirm } from "@/components/ui/confirm";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { Instant } from "@/components/ui/time";
import type { Register } from "@/lib/db/generated/enums";
import { directionOf } from "@/lib/plans/languages";
import { accept, refuse, state, withdraw } from "@/lib/registers/actions";
import type { NoneFacts, RegisterOwner } from "@/lib/registers/rules";
import { LanguageSelect } from "./language-select";

/** The statement that there is nothing to record: how it stands, and what the reader may do about it. */
export function NonePanel({
  owner,
  register,
  mayWrite,
  mayDecide,
}: {
  owner: RegisterOwner;
  register: Register;
  mayWrite: boolean;
  mayDecide: boolean;
}) {
  const words = useTranslations("registers.none");
  const { none } = owner;
  if (!none && !mayWrite) return null;
  return (
    <>
      {none && <Statement none={none} mayWrite={mayWrite} mayDecide={mayDecide} />}
      {mayWrite && (!none || none.decision === "refused") && (
        <div className="mb-8">
          <Confirm open={words("title")}>
            <p className="mb-4 text-muted text-sm">{words("lede")}</p>
            <Form action={state} id="none" keepAs={`none/${register}/${owner.id}`}>
              <input type="hidden" name="departmentId" value={owner.id} />
              <input type="hidden" name="register" value={register} />
              <TextArea name="reason" label={words("reason")} rows={3} maxLength={4_000} required />
              <LanguageSelect />
              <SubmitButton look="secondary">{words("submit")}</SubmitButton>
            </Form>
          </Confirm>
        </div>
      )}
    </>
  );
}

function Statement({
  none,
  mayWrite,
  mayDecide,
}: {
  none: NoneFacts;
  mayWrite: boolean;
  mayDecide: boolean;
}) {
  const words = useTranslations("registers.none");
  const open = none.decision === null;
  return (
    <Notice
      tone={none.decision === "accepted" ? "good" : none.decision === "refused" ? "caution" : "info"}
      title={words("stated")}
      actions={
        <>
          {mayDecide && open && (
            <>
              <Form action={accept} id="accept-none">
                <input type="hidden" name="statementId" value={none.id} />
                <SubmitButton size="small">{words("accept")}</SubmitButton>
              </Form>
              <Confirm open={words("refuse")}>
                <Form action={refuse} id="refuse-none" keepAs={`refuse-none/${none.id}`}>
                  <input type="hidden" name="statementId" value={none.id} />
                  <TextArea
                    name="reason"
                    label={words("refuse-reason")}
                    rows={3}
                    maxLength={4_000}
                    required
                  />
                  <SubmitButton look="secondary" size="small">
                    {words("refuse")}
                  </SubmitButton>
                </Form>
              </Confirm>
            </>
          )}
          {mayWrite && none.decision !== "refused" && (
            <Form action={withdraw} id="withdraw-none">
              <input type="hidden" name="statementId" value={none.id} />
              <SubmitButton look="quiet" size="small">
                {words("withdraw")}
              </SubmitButton>
            </Form>
          )}
        </>
      }
    >
      <blockquote
        lang={none.language}
        dir={directionOf(none.language)}
        className="my-2 whitespace-pre-wrap border-line-strong border-l-2 pl-3 [overflow-wrap:anywhere]"
      >
        {none.reason}
      </blockquote>
      <p className="text-muted text-sm">
        {words.rich("by", { by: none.statedBy, at: () => <Instant at={none.statedAt} /> })}
      </p>
      <p className="text-sm">
        <Decision none={none} />
      </p>
    </Notice>
  );
}

function Decision({ none }: { none: NoneFacts }) {
  const words = useTranslations("registers.none");
  if (none.decision === null || !none.decidedAt) return words("awaits");
  const at = none.decidedAt;
  return words.rich(none.decision, {
    by: none.decidedBy ?? "",
    reason: none.decisionReason ?? "",
    at: () => <Instant at={at} />,
  });
}
