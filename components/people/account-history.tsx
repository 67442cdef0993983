import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { Instant } from "@/components/ui/time";
import { Timeline } from "@/components/ui/timeline";
import type { OfficeRole } from "@/lib/db/generated/enums";
import { formatInstant } from "@/lib/i18n/instant";
import type { HeldDesignation, PersonEvent, PersonRecord } from "@/lib/people/rules";

/** The department roles a person holds and held, and what was done about the account. */
export function AccountHistory({ person, events }: { person: PersonRecord; events: PersonEvent[] }) {
  const words = useTranslations("people");
  const offices = useTranslations("auth.roles");
  const roleWords = useTranslations("designations");
  const locale = useLocale();
  const at = (instant: string | null) => (instant ? formatInstant(instant, locale) : "");

  function when(one: HeldDesignation): string {
    if (one.status === "proposed") return words("roles.proposed", { at: at(one.proposedAt) });
    if (one.status === "active") return words("roles.since", { at: at(one.acceptedAt) });
    return one.acceptedAt
      ? roleWords("history.held", { from: at(one.acceptedAt), to: at(one.endedAt) })
      : roleWords("history.proposed-only", { from: at(one.proposedAt), to: at(one.endedAt) });
  }

  function what(event: PersonEvent): string {
    switch (event.action) {
      case "person.office-changed": {
        const office = (held: string | null) => (held ? offices(held as OfficeRole) : words("offices.none"));
        return words("happened.person.office-changed", {
          from: office(event.details.from),
          to: office(event.details.to),
        });
      }
      case "assignment.changed":
        return words("happened.assignment.changed", {
          departments: event.details.departments.join(", ") || words("facts.none"),
        });
      case "person.renamed":
        return words("happened.person.renamed", { from: event.details.from, to: event.details.person });
      default:
        return words(`happened.${event.action}`);
    }
  }

  return (
    <>
      <Panel title={words("roles.title")}>
        {person.designations.length === 0 ? (
          <p>{words("roles.none")}</p>
        ) : (
          <Timeline
            moments={person.designations.map((one) => ({
              key: one.id,
              what: `${roleWords(`roles.${one.role}`)}, ${one.department}`,
              when: when(one),
              who: one.endReason ? roleWords(`ends.${one.endReason}`) : undefined,
              tone: one.status === "active" ? "good" : one.status === "proposed" ? "caution" : "neutral",
              shape: one.status === "active" ? "tick" : one.status === "proposed" ? "clock" : "ring",
            }))}
          />
        )}
      </Panel>
      {events.length > 0 && (
        <Panel title={words("history.title")}>
          <Timeline
            moments={events.map((event) => ({
              key: event.id,
              what: what(event),
              when: <Instant at={event.at} />,
              who: event.actorName,
              detail: event.action === "person.deactivated" ? event.details.reason : undefined,
            }))}
          />
        </Panel>
      )}
    </>
  );
}
