import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BulkSheet, NoRows } from "@/components/registers/bulk-sheet";
import { MisreadNotice } from "@/components/tasks/misread-notice";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { type Actor, couldEver } from "@/lib/auth/permissions";
import type { SearchParams } from "@/lib/platform/address-filter";
import type { FormAction } from "@/lib/platform/form-state";
import type { Act } from "@/lib/registers/acts";
import type { BulkAct } from "@/lib/registers/bulk";
import { readBulkAddress } from "@/lib/registers/bulk-address";
import { mostSeen } from "@/lib/registers/input";

/** What one act would do to the rows of a register that an address names, and the form that does it. */
export async function BulkPage({
  actor,
  noun,
  search,
  acts,
  action,
  fields = {},
}: {
  actor: Actor;
  noun: "activity" | "services" | "outreach" | "facilities" | "contractors";
  search: SearchParams;
  acts: Partial<Record<Act, BulkAct>>;
  action: FormAction;
  /** What an act asks for when it is confirmed, besides a reason. */
  fields?: Partial<Record<Act, ReactNode>>;
}) {
  const { act, ids, tooMany, misread } = readBulkAddress(Object.keys(acts) as Act[], search);
  const chosen = act ? acts[act] : undefined;
  if (chosen && !couldEver(actor, chosen.permission)) notFound();
  const preview = chosen && ids.length > 0 ? await chosen.preview(actor, ids) : null;
  if (preview && preview.rows.length === 0) notFound();
  const say = await getTranslations();
  const back = `/${noun}` as Route;
  return (
    <>
      <PageHeader
        title={say(act ? `registers.bulk.${act}.title` : "registers.bulk.title")}
        breadcrumbs={[{ label: say(`${noun}.title`), href: back }]}
      />
      <MisreadNotice misread={misread} clearHref={back} />
      {tooMany && <Notice tone="caution">{say("registers.bulk.too-many", { most: mostSeen })}</Notice>}
      {act && preview ? (
        <BulkSheet noun={noun} act={act} action={action} preview={preview} fields={fields[act]} />
      ) : (
        <NoRows back={back} />
      )}
    </>
  );
}
