import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Confirm } from "@/components/ui/confirm";
import { Form } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { Day, Instant } from "@/components/ui/time";
import { takeBack } from "@/lib/facilities/actions";
import type { ApprovalFacts, SiteFacts } from "@/lib/facilities/rules";
import { VersionTag } from "./version-tag";

/** Every version of a site's protocol, newest first, with who wrote and who approved it. */
export function VersionList({ site, mayChange }: { site: SiteFacts; mayChange: boolean }) {
  const words = useTranslations("facilities.protocol");
  if (site.versions.length === 0) return null;
  return (
    <Panel title={words("versions")}>
      <ol className="grid gap-5">
        {site.versions.map((version) => (
          <li key={version.id} className="border-line border-b pb-4 last:border-b-0 last:pb-0">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <Link
                href={`/facilities/${site.id}?version=${version.number}` as Route}
                aria-current={version.id === site.shown?.id ? "true" : undefined}
                className="link font-semibold"
              >
                {words("version", { number: version.number })}
              </Link>
              <VersionTag version={version} versions={site.versions} />
            </p>
            <p className="text-muted text-sm">
              {words.rich("written", {
                by: version.writtenBy,
                at: () => <Instant at={version.writtenAt} />,
              })}
            </p>
            {version.approvals.map((approval) => (
              <Approval key={approval.id} approval={approval} mayChange={mayChange} />
            ))}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Approval({ approval, mayChange }: { approval: ApprovalFacts; mayChange: boolean }) {
  const words = useTranslations("facilities.protocol");
  const ask = useTranslations("facilities.approve");
  const { official, title, on, takenBackAt } = approval;
  if (takenBackAt)
    return (
      <p className="mt-1 text-muted text-sm [overflow-wrap:anywhere]">
        {words.rich("taken-back", {
          official,
          by: approval.takenBackBy ?? "",
          reason: approval.reason ?? "",
          at: () => <Instant at={takenBackAt} />,
        })}
      </p>
    );
  return (
    <>
      <p className="mt-1 text-sm">
        {words.rich("approved-by", { official, title, on: () => <Day on={on} /> })}
        <span className="block text-muted">
          {words.rich("recorded-by", {
            by: approval.recordedBy,
            at: () => <Instant at={approval.recordedAt} />,
          })}
        </span>
      </p>
      {mayChange && (
        <div className="mt-2">
          <Confirm open={ask("take-back")} look="quiet">
            <Form action={takeBack} id={`take-back-${approval.id}`}>
              <input type="hidden" name="approvalId" value={approval.id} />
              <TextInput name="reason" label={ask("take-back-reason")} maxLength={2_000} required />
              <SubmitButton look="secondary" size="small">
                {ask("take-back")}
              </SubmitButton>
            </Form>
          </Confirm>
        </div>
      )}
    </>
  );
}
