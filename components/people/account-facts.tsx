import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { Instant } from "@/components/ui/time";
import { takesAssignments } from "@/lib/auth/permissions";
import { formatInstant } from "@/lib/i18n/instant";
import { type PersonRecord, roleOf } from "@/lib/people/rules";

/** The facts of an account: e-mail, role, password, link, sessions. */
export function AccountFacts({ person }: { person: PersonRecord }) {
  const words = useTranslations("people");
  const roles = useTranslations("auth.roles");
  const locale = useLocale();
  const { link } = person;
  const linkWords = !link
    ? words("facts.link-none")
    : link.works
      ? words("facts.link-works", { at: formatInstant(link.expiresAt, locale) })
      : link.usedAt
        ? words("facts.link-used", { at: formatInstant(link.usedAt, locale) })
        : words("facts.link-expired", { at: formatInstant(link.expiresAt, locale) });
  return (
    <Panel title={words("facts.title")}>
      <SummaryList
        dense
        rows={[
          {
            key: "email",
            term: words("facts.email"),
            value: <span className="break-all">{person.email}</span>,
          },
          { key: "role", term: words("facts.role"), value: roles(roleOf(person)) },
          ...(takesAssignments(person.office)
            ? [
                {
                  key: "assigned",
                  term: words("facts.departments"),
                  value:
                    person.assigned.map(({ abbreviation }) => abbreviation).join(", ") || words("facts.none"),
                },
              ]
            : []),
          {
            key: "password",
            term: words("facts.password"),
            value: person.hasPassword ? words("facts.password-set") : words("facts.password-none"),
          },
          { key: "link", term: words("facts.link"), value: linkWords },
          {
            key: "lastSignIn",
            term: words("list.last-sign-in"),
            value: person.lastSignIn ? <Instant at={person.lastSignIn} /> : words("list.never"),
          },
          {
            key: "sessions",
            term: words("facts.sessions"),
            value: <span className="num">{person.openSessions}</span>,
          },
          { key: "created", term: words("facts.created"), value: <Instant at={person.createdAt} /> },
          ...(person.deactivatedAt
            ? [
                {
                  key: "deactivated",
                  term: words("facts.deactivated"),
                  value: <Instant at={person.deactivatedAt} />,
                },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}
