import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { ShapeIcon } from "@/components/ui/shape-icon";
import { Instant } from "@/components/ui/time";
import { toneSolid } from "@/components/ui/tones";
import { eventLooks, isEventAction, sentenceOf } from "@/lib/audit/labels";
import { aboutEvent } from "@/lib/audit/particulars";
import { trailAddress } from "@/lib/audit/rules";
import { type Role, roles } from "@/lib/auth/permissions";
import { EventParticulars } from "./event-particulars";
import { ToldDetail } from "./told-detail";

export type EventShown = {
  id: string;
  at: Date;
  action: string;
  actorName: string;
  actorRole: string;
  onBehalfOf: string | null;
  department: string | null;
  departmentName: string | null;
  details: Record<string, unknown>;
  requirementTitle?: string | null;
};

/** Events as they happened: who in which role did what, where and when. */
export function EventTable({ events }: { events: EventShown[] }) {
  const words = useTranslations("audit");
  const columns: Column<EventShown>[] = [
    {
      key: "what",
      heading: words("what"),
      rowHeader: true,
      cell: (event) => <What event={event} />,
    },
    { key: "who", heading: words("who"), cell: (event) => <Who event={event} /> },
    {
      key: "department",
      heading: words("department"),
      cell: ({ department, departmentName }) =>
        department ? (
          <Link
            href={trailAddress({ department }) as Route}
            className="link"
            title={departmentName ?? undefined}
          >
            {department}
          </Link>
        ) : (
          <span className="text-muted">{words("city")}</span>
        ),
    },
    { key: "when", heading: words("when"), cell: (event) => <Instant at={event.at} precision="second" /> },
    {
      key: "details",
      heading: words("details"),
      cell: (event) => (
        <EventParticulars
          id={event.id}
          details={event.details}
          requirement={event.requirementTitle ?? null}
        />
      ),
    },
  ];
  return (
    <DataTable
      caption={words("caption")}
      captionHidden
      columns={columns}
      rows={events}
      rowKey={(event) => event.id}
    />
  );
}

function What({ event }: { event: EventShown }) {
  const words = useTranslations("audit");
  const all = useTranslations();
  if (!isEventAction(event.action)) return words("unknown");
  const look = eventLooks[event.action];
  const about = aboutEvent(event.details, event.requirementTitle ?? null);
  return (
    <span className="flex gap-2.5">
      <ShapeIcon shape={look.shape} className={`mt-1 size-3.5 shrink-0 ${toneSolid[look.tone]}`} />
      <span className="min-w-0">
        {all(sentenceOf(event.action))}
        {about.length > 0 && (
          <span className="block max-w-prose font-normal text-muted [overflow-wrap:anywhere]">
            {about.map((told, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an event never changes, so its particulars keep their places
              <Fragment key={at}>
                {at > 0 && " · "}
                <ToldDetail told={told} />
              </Fragment>
            ))}
          </span>
        )}
      </span>
    </span>
  );
}

function Who({ event }: { event: EventShown }) {
  const words = useTranslations("audit");
  const names = useTranslations("auth.roles");
  const known = (role: string): role is Role => (roles as readonly string[]).includes(role);
  return (
    <>
      {event.actorName}
      <span className="block text-muted">
        {known(event.actorRole) ? names(event.actorRole) : words("system")}
        {event.onBehalfOf && `, ${words("on-behalf", { name: event.onBehalfOf })}`}
      </span>
    </>
  );
}
