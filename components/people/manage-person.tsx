import { useTranslations } from "next-intl";
import { LinkHandover } from "@/components/auth/link-handover";
import { ClientMessages } from "@/components/layout/client-messages";
import { Confirm } from "@/components/ui/confirm";
import { Form } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { takesAssignments } from "@/lib/auth/permissions";
import { OfficeRole } from "@/lib/db/generated/enums";
import { changeOfficeOf, deactivate, reactivate, renew } from "@/lib/people/actions";
import type { PersonRecord } from "@/lib/people/rules";
import { AssignForm } from "./assign-form";

type Props = {
  person: PersonRecord;
  departments: { id: string; abbreviation: string; name: string }[];
  own: boolean;
};

/** What an administrator can do about a person. Every form stays in place, so that its outcome is seen where it was asked. */
export function ManagePerson({ person, departments, own }: Props) {
  const words = useTranslations("people");
  const { name } = person;
  const active = !person.deactivatedAt;
  const subject = <input type="hidden" name="userId" value={person.id} />;
  const designated = person.designations.some(({ status }) => status === "active");
  return (
    <>
      {takesAssignments(person.office) && active && <AssignForm person={person} departments={departments} />}
      <Panel title={words("access.title")}>
        <Form action={renew} id="renew" className="mb-3">
          <ClientMessages catalogues={["auth"]}>
            <LinkHandover />
          </ClientMessages>
          {subject}
          {active && (
            <Confirm open={words("renew.open")} name="access">
              <p className="mb-3">{words("renew.body", { name })}</p>
              <SubmitButton size="small">{words("renew.submit")}</SubmitButton>
            </Confirm>
          )}
        </Form>
        {own ? (
          <p className="text-muted text-sm">{words("office.own")}</p>
        ) : (
          <>
            {designated ? (
              <p className="mb-3 text-muted text-sm">{words("office.designated", { name })}</p>
            ) : (
              <Form action={changeOfficeOf} id="office" className="mb-3">
                {subject}
                {active && (
                  <Confirm open={words("office.open")} name="access">
                    <p className="mb-3">{words("office.body")}</p>
                    <Select
                      name="office"
                      label={words("field.office")}
                      blank={words("offices.none")}
                      defaultValue={person.office ?? ""}
                      options={Object.values(OfficeRole).map((office) => ({
                        value: office,
                        label: words(`offices.${office}`),
                      }))}
                    />
                    <SubmitButton size="small">{words("office.submit")}</SubmitButton>
                  </Confirm>
                )}
              </Form>
            )}
            <Form action={deactivate} id="deactivate">
              {subject}
              {active && (
                <Confirm open={words("deactivate.open")} name="access" look="danger">
                  <p className="mb-3">{words("deactivate.body", { name })}</p>
                  <TextInput
                    name="reason"
                    label={words("deactivate.reason")}
                    hint={words("deactivate.reason-hint")}
                    optional
                    maxLength={500}
                  />
                  <SubmitButton look="danger" size="small">
                    {words("deactivate.submit", { name })}
                  </SubmitButton>
                </Confirm>
              )}
            </Form>
            <Form action={reactivate} id="reactivate">
              {subject}
              {!active && (
                <Confirm open={words("reactivate.open")} name="access">
                  <p className="mb-3">{words("reactivate.body", { name })}</p>
                  <SubmitButton size="small">{words("reactivate.submit", { name })}</SubmitButton>
                </Confirm>
              )}
            </Form>
          </>
        )}
      </Panel>
    </>
  );
}
