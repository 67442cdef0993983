import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SendSheet } from "@/components/contractors/send-sheet";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { requireVisit } from "@/lib/auth/guard";
import { sendParameters } from "@/lib/contractors/filter";
import { previewSending } from "@/lib/contractors/preview";
import { addressOf, readAddressFilter } from "@/lib/platform/address-filter";
import { getRegisterOwner } from "@/lib/registers/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("contractors"))("send.title") };
}

export default async function SendNoticesPage({ searchParams }: PageProps<"/contractors/send">) {
  const { actor, now } = await requireVisit("register.write");
  const { department, to = "unsent", ticked } = readAddressFilter(sendParameters, await searchParams).filter;
  const owner = await getRegisterOwner(actor, "contractors", department);
  if (department && !owner) notFound();
  const reminder = to === "unanswered";
  const preview = await previewSending(actor, owner?.id ?? null, reminder);
  const words = await getTranslations("contractors");
  const list = `/contractors${addressOf({ department })}` as Route;
  const tab = (which: "unsent" | "unanswered") => ({
    label: words(which === "unsent" ? "send-link" : "remind-link"),
    href: `/contractors/send${addressOf({ department, to: which })}` as Route,
    current: which === to,
  });
  return (
    <>
      <PageHeader
        title={words(reminder ? "send.title-remind" : "send.title")}
        lede={
          <>
            {owner && <p className="font-semibold text-ink">{owner.name}</p>}
            <p>
              {reminder && words("send.lede-remind")} {words("send.lede")}
            </p>
          </>
        }
        breadcrumbs={[{ label: words("title"), href: list }]}
      />
      <Tabs label={words("send.title")} items={[tab("unsent"), tab("unanswered")]} />
      <SendSheet
        preview={preview}
        now={now}
        ticked={ticked}
        tickHref={(which) => `/contractors/send${addressOf({ department, to, ticked: which })}` as Route}
      />
    </>
  );
}
