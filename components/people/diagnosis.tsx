import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { formatInstant } from "@/lib/i18n/instant";
import { type PersonRecord, reachesOf, reachObstacle, roleOf, signInObstacle } from "@/lib/people/rules";

/** Says what a person can and cannot do, why, and what would change it. */
export function Diagnosis({ person }: { person: PersonRecord }) {
  const words = useTranslations("people");
  const roles = useTranslations("auth.roles");
  const locale = useLocale();
  const { name } = person;
  const role = roleOf(person);
  const signIn = signInObstacle(person);
  const reach = reachObstacle(person);
  const department = person.designations.find(({ status }) => status === "active")?.department;
  const until = person.link ? formatInstant(person.link.expiresAt, locale) : "";
  return (
    <Panel title={words("why.title")}>
      <Notice tone={signIn ? "caution" : "good"}>
        {words(signIn ? `why.${signIn}` : "why.can-sign-in", { name, until })}
      </Notice>
      {reach ? (
        <Notice tone="caution">{words(`why.${reach}`, { name })}</Notice>
      ) : (
        <Notice tone="info">
          {person.office || !department
            ? words("why.acts-city", { role: roles(role) })
            : words("why.acts-for", { role: roles(role), department })}
        </Notice>
      )}
      {person.recentFailures > 0 && (
        <Notice tone="neutral">{words("why.failures", { count: person.recentFailures })}</Notice>
      )}
      <details>
        <summary className="cursor-pointer py-1 font-semibold">{words("why.reach-title")}</summary>
        <DataTable
          caption={words("why.reach-title")}
          captionHidden
          density="dense"
          rows={reachesOf(role)}
          rowKey={({ permission }) => permission}
          columns={[
            {
              key: "permission",
              heading: words("why.permission"),
              rowHeader: true,
              cell: ({ permission }) => words(`can.${permission}`),
            },
            { key: "reach", heading: words("why.reach"), cell: (row) => words(`reach.${row.reach}`) },
          ]}
        />
      </details>
    </Panel>
  );
}
