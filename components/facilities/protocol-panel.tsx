import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Day } from "@/components/ui/time";
import { inForce, liveApproval, type SiteFacts } from "@/lib/facilities/rules";
import { ApproveForm } from "./approve-form";
import { ProtocolBody } from "./protocol-body";
import { VersionTag } from "./version-tag";

/** The protocol of a site in the version shown, and what comes next: to write it, have it approved, print it. */
export function ProtocolPanel({
  site,
  today,
  mayChange,
}: {
  site: SiteFacts;
  /** The city's day, YYYY-MM-DD. */
  today: string;
  mayChange: boolean;
}) {
  const words = useTranslations("facilities.protocol");
  const { shown, versions } = site;
  const address = `/facilities/${site.id}`;
  const newest = versions[0];
  const force = inForce(versions);
  const version = versions.find(({ id }) => id === shown?.id);
  const approval = liveApproval(version);
  return (
    <Panel
      title={
        shown ? (
          <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            {words("title-version", { number: shown.number })}
            {version && <VersionTag version={version} versions={versions} />}
          </span>
        ) : (
          words("title")
        )
      }
      lede={shown ? undefined : words("lede-none")}
      actions={
        <>
          {mayChange && (
            <ButtonLink
              look={newest ? "secondary" : "primary"}
              size="small"
              href={`${address}/protocol` as Route}
            >
              {words(newest ? "revise" : "write")}
            </ButtonLink>
          )}
          {newest && (
            <ButtonLink look="secondary" size="small" href={`${address}/sheet` as Route}>
              {words("sheet")}
            </ButtonLink>
          )}
        </>
      }
    >
      {newest && force && newest.number > force.number && (
        <Notice
          tone="info"
          actions={
            shown?.number !== newest.number && (
              <Link href={`${address}?version=${newest.number}` as Route} className="link">
                {words("see", { number: newest.number })}
              </Link>
            )
          }
        >
          {words("waits-note", { number: newest.number, force: force.number })}
        </Notice>
      )}
      {shown && <ProtocolBody text={shown} />}
      {approval && (
        <p className="mt-4 text-sm">
          {words.rich("approved-by", {
            official: approval.official,
            title: approval.title,
            on: () => <Day on={approval.on} />,
          })}
        </p>
      )}
      {mayChange && shown && shown.id === newest?.id && !approval && (
        <ApproveForm facilityId={site.id} shown={shown} sameElsewhere={site.sameElsewhere} today={today} />
      )}
    </Panel>
  );
}
