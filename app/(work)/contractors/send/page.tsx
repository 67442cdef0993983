import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SendSelection } from "@/components/contractors/send-selection";
import { SendSheet } from "@/components/contractors/send-sheet";
import { MisreadNotice } from "@/components/tasks/misread-notice";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { requireVisit } from "@/lib/auth/guard";
import { sendParameters } from "@/lib/contractors/filter";
import { previewSending } from "@/lib/contractors/preview";
import { addressOf, readAddressFilter } from "@/lib/platform/address-filter";
import { readBulkAddress } from "@/lib/registers/bulk-address";
import { mostSeen } from "@/lib/registers/input";
import { getRegisterOwner } from "@/lib/registers/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("contractors"))("send.title") };
}

export default async function SendNoticesPage({ searchParams }: PageProps<"/contractors/send">) {
  const { actor, now } = await requireVisit("register.write");
  const { row, ...search } = await searchParams;
  const chosen = readBulkAddress([], { row });
  const read = readAddressFilter(sendParameters, search);
  const { to = "unsent", ticked, ...filter } = read.filter;
  const misread = [...read.misread, ...chosen.misread];
  const owner = await getRegisterOwner(actor, "contractors", filter.department);
  if (filter.department && !owner) notFound();
  const reminder = to === "unanswered";
  const preview = await previewSending(
    actor,
    owner?.id ?? null,
    reminder,
    row === undefined ? filter : { ...filter, ids: chosen.ids },
  );
  const [say, words] = await Promise.all([getTranslations(), getTranslations("contractors")]);
  const list = addressOf(filter, read.page);
  const rows = row === undefined ? undefined : chosen.ids.join(",");
  const hereWith = (more: { to: string; ticked?: string }) =>
    `/contractors/send${addressOf({ ...filter, row: rows, ...more }, read.page)}` as Route;
  const tab = (which: "unsent" | "unanswered") => ({
    label: words(which === "unsent" ? "send-link" : "remind-link"),
    href: hereWith({ to: which }),
    current: which === to,
  });
  return (
    <>
      <PageHeader
        title={words(reminder ? "send.title-remind" : "send.title")}
        lede={
          <>
            {owner && <p className="font-semibold text-ink">{owner.name}</p>}
            <SendSelection filter={filter} chosen={row !== undefined} totals={preview.totals} />
            <p>
              {reminder && words("send.lede-remind")} {words("send.lede")}
            </p>
          </>
        }
        breadcrumbs={[{ label: words("title"), href: `/contractors${list}` as Route }]}
      />
      <MisreadNotice misread={misread} clearHref={hereWith({ to })} />
      {chosen.tooMany && <Notice tone="caution">{say("registers.bulk.too-many", { most: mostSeen })}</Notice>}
      <Tabs label={words("send.title")} items={[tab("unsent"), tab("unanswered")]} />
      <SendSheet
        preview={preview}
        now={now}
        list={list}
        ticked={ticked ?? (misread.length > 0 ? "none" : undefined)}
        tickHref={(which) => hereWith({ to, ticked: which })}
      />
    </>
  );
}
