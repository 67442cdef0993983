import { useLocale, useTranslations } from "next-intl";
import { Confirm } from "@/components/ui/confirm";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import type { DesignationRole } from "@/lib/db/generated/enums";
import { end } from "@/lib/designations/actions";
import type { ShownDesignation } from "@/lib/designations/rules";
import { formatInstant } from "@/lib/i18n/instant";

/** One role of a department: who holds it or that nobody does, who is asked, and what may be done about either. */
export function RoleRow({
  role,
  holder,
  proposal,
  mayEnd,
}: {
  role: DesignationRole;
  holder?: ShownDesignation;
  proposal?: ShownDesignation;
  mayEnd: boolean;
}) {
  const words = useTranslations("designations");
  const locale = useLocale();
  const by = (one: ShownDesignation) => one.proposedBy ?? words("panel.unknown");
  return (
    <section className="border-line border-t py-4 first:border-t-0 first:pt-0">
      <h3 className="mb-1 text-base">{words(`roles.${role}`)}</h3>
      {holder ? (
        <Person
          who={holder}
          when={words("panel.since", {
            at: formatInstant(holder.acceptedAt ?? holder.proposedAt, locale),
            by: by(holder),
          })}
        />
      ) : (
        <Tag tone={role === "liaison" ? "bad" : "neutral"} shape={role === "liaison" ? "triangle" : "dash"}>
          {words(`panel.vacant-${role}`)}
        </Tag>
      )}
      {proposal && (
        <div className="mt-3 border-caution-line border-l-4 pl-3">
          <Tag tone="caution" shape="clock">
            {words("panel.waiting")}
          </Tag>
          <Person
            who={proposal}
            when={words("panel.proposed", {
              at: formatInstant(proposal.proposedAt, locale),
              by: by(proposal),
            })}
          />
          {!proposal.hasPassword && <p className="text-sm">{words("panel.link-pending")}</p>}
          {holder && (
            <p className="text-sm">{words("panel.replaces", { name: proposal.name, holder: holder.name })}</p>
          )}
        </div>
      )}
      {mayEnd && (
        <Form action={end} id={`end-${role}`} className="mt-3 grid gap-2" aria-label={words(`roles.${role}`)}>
          {proposal && (
            <Confirm key={proposal.id} open={words("withdraw.open")} name={`end-${role}`}>
              <p className="mb-3">{words("withdraw.body", { name: proposal.name })}</p>
              <SubmitButton look="danger" size="small" name="designationId" value={proposal.id}>
                {words("withdraw.submit", { name: proposal.name })}
              </SubmitButton>
            </Confirm>
          )}
          {holder && (
            <Confirm key={holder.id} open={words("end.open")} name={`end-${role}`}>
              <p className="mb-3">
                {words("end.body", { name: holder.name })} {role === "liaison" && words("end.vacancy")}
              </p>
              <SubmitButton look="danger" size="small" name="designationId" value={holder.id}>
                {words("end.submit", { name: holder.name })}
              </SubmitButton>
            </Confirm>
          )}
        </Form>
      )}
    </section>
  );
}

function Person({ who, when }: { who: ShownDesignation; when: string }) {
  return (
    <div>
      <p>
        <span className="font-semibold">{who.name}</span>{" "}
        <a href={`mailto:${who.email}`} className="link break-all text-sm">
          {who.email}
        </a>
      </p>
      <p className="text-muted text-sm">{when}</p>
    </div>
  );
}
