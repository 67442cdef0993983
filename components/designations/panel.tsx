import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { Timeline } from "@/components/ui/timeline";
import { type DepartmentDesignations, type ShownDesignation, shownRoles } from "@/lib/designations/rules";
import { formatInstant } from "@/lib/i18n/instant";
import { ProposeForm } from "./propose-form";
import { RoleRow } from "./role-row";

/** Who acts for a department now and before; for those who may, the way to propose, withdraw and end. */
export function DesignationsPanel({ departmentId, live, ended, mayPropose }: DepartmentDesignations) {
  const words = useTranslations("designations");
  return (
    <Panel title={words("panel.title")} lede={words("panel.lede")} id="designations">
      {shownRoles.map((role) => (
        <RoleRow
          key={role}
          role={role}
          holder={live.find((one) => one.role === role && one.status === "active")}
          proposal={live.find((one) => one.role === role && one.status === "proposed")}
          mayEnd={mayPropose.includes(role)}
        />
      ))}
      {mayPropose.length > 0 && (
        <section className="border-line border-t pt-5 print:hidden">
          <h3 className="mb-1 text-base">{words("propose.open")}</h3>
          <ProposeForm departmentId={departmentId} roles={mayPropose} />
        </section>
      )}
      {ended.length > 0 && <History ended={ended} />}
    </Panel>
  );
}

function History({ ended }: { ended: ShownDesignation[] }) {
  const words = useTranslations("designations");
  const locale = useLocale();
  const at = (instant: Date | null) => (instant ? formatInstant(instant, locale) : "");
  return (
    <details className="mt-5 border-line border-t pt-4">
      <summary className="cursor-pointer py-1 font-semibold">
        {words("history.title", { count: ended.length })}
      </summary>
      <div className="mt-4">
        <Timeline
          moments={ended.map((one) => ({
            key: one.id,
            what: `${words(`roles.${one.role}`)}: ${one.name}`,
            when: one.acceptedAt
              ? words("history.held", { from: at(one.acceptedAt), to: at(one.endedAt) })
              : words("history.proposed-only", { from: at(one.proposedAt), to: at(one.endedAt) }),
            who: one.endReason ? words(`ends.${one.endReason}`) : undefined,
          }))}
        />
      </div>
    </details>
  );
}
