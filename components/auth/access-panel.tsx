import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import type { Role } from "@/lib/auth/permissions";
import type { Account } from "@/lib/auth/rules";
import { formatInstant } from "@/lib/i18n/instant";

/** What a person has access to, since when and through whom. */
export function AccessPanel({
  name,
  email,
  role,
  account,
}: {
  name: string;
  email: string;
  role: Role;
  account: Account;
}) {
  const words = useTranslations("auth.account");
  const roles = useTranslations("auth.roles");
  return (
    <Panel title={words("access-title")}>
      <Access role={role} account={account} />
      <p className="mt-3 mb-5 text-muted text-sm">{words("access-wrong")}</p>
      <SummaryList
        dense
        rows={[
          { key: "name", term: words("name"), value: name },
          { key: "email", term: words("email"), value: <span className="break-all">{email}</span> },
          { key: "role", term: words("role"), value: roles(role) },
        ]}
      />
    </Panel>
  );
}

function Access({ role, account: { designation, assigned } }: { role: Role; account: Account }) {
  const words = useTranslations("auth.account");
  const roles = useTranslations("auth.roles");
  const locale = useLocale();
  if (assigned.length > 0) {
    return (
      <>
        <p className="font-semibold">
          {words("access-assigned", { count: assigned.length, role: roles(role) })}
        </p>
        <ul className="mt-2 list-disc gap-x-8 pl-5 sm:columns-2">
          {assigned.map((department) => (
            <li key={department}>{department}</li>
          ))}
        </ul>
      </>
    );
  }
  if (role === "none") return <p className="max-w-prose">{words("access-none")}</p>;
  if (!designation)
    return <p className="font-semibold">{words("access-everything", { role: roles(role) })}</p>;
  return (
    <>
      <p className="font-semibold">
        {words("access-department", { department: designation.department, role: roles(role) })}
      </p>
      <p className="text-muted text-sm">
        {words("access-since", {
          at: formatInstant(designation.acceptedAt, locale),
          by: designation.proposedBy ?? words("access-by-installation"),
        })}
      </p>
    </>
  );
}
