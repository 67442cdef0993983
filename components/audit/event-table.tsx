import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { ShapeIcon } from "@/components/ui/shape-icon";
import { Instant } from "@/components/ui/time";
import { toneSolid } from "@/components/ui/tones";
import { eventLooks, isEventAction, sentenceOf } from "@/lib/audit/labels";
import { trailAddress } from "@/lib/audit/rules";
import { type Role, roles } from "@/lib/auth/permissions";
import { EventParticulars } from "./event-particulars";

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
};

/** Which detail says best what an event is about, the first that it has. */
const tellingDetails = ["reference", "person", "requirement", "directive", "report", "role"];

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
      cell: (event) => <EventParticulars id={event.id} details={event.details} />,
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
  if (!isEventAction(event.action)) return words("unknown", { action: event.action });
  const look = eventLooks[event.action];
  const about = tellingDetails
    .map((name) => event.details[name])
    .find((value) => typeof value === "string" && value !== "");
  return (
    <span className="flex gap-2.5">
      <ShapeIcon shape={look.shape} className={`mt-1 size-3.5 shrink-0 ${toneSolid[look.tone]}`} />
      <span className="min-w-0">
        {all(sentenceOf(event.action))}
        {about !== undefined && (
          <span className="block font-normal text-muted [overflow-wrap:anywhere]">{String(about)}</span>
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
        {known(event.actorRole) ? names(event.actorRole) : event.actorRole}
        {event.onBehalfOf && `, ${words("on-behalf", { name: event.onBehalfOf })}`}
      </span>
    </>
  );
}
