import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/layout/client-messages";
import { ButtonLink } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { FormAction } from "@/lib/platform/form-state";
import { type Act, acts } from "@/lib/registers/acts";
import type { BulkPreview, PreviewedRow } from "@/lib/registers/bulk";
import type { RegisterNoun } from "@/lib/registers/nouns";
import { BulkOutcome } from "./bulk-outcome";

/** What stands in a list to choose from, once an address names no rows that can be found. */
export function NoRows({ back }: { back: Route }) {
  const words = useTranslations("registers.bulk");
  return (
    <Panel>
      <EmptyState title={words("no-row")} action={<ButtonLink href={back}>{words("back")}</ButtonLink>}>
        {words("no-row-body")}
      </EmptyState>
    </Panel>
  );
}

/**
 * What a bulk act will do, counts first, then row by row, with the button that does it; nothing is changed before. Once it
 * is done the outcome stands here instead.
 */
export function BulkSheet({
  noun,
  act,
  action,
  preview: { rows, unknown },
  fields,
}: {
  noun: RegisterNoun;
  act: Act;
  action: FormAction;
  preview: BulkPreview;
  /** What the act asks besides a reason. */
  fields?: ReactNode;
}) {
  const say = useTranslations();
  const words = useTranslations("registers.bulk");
  const spoken = ({ key, values }: PreviewedRow["before"]) => say(key as never, values as never);
  const able = rows.filter(({ why }) => why === null);
  const unable = rows.filter(({ why }) => why !== null);
  const back = `/${noun}` as Route;
  const several = new Set(rows.map(({ abbreviation }) => abbreviation)).size > 1;
  const named: Column<PreviewedRow>[] = [
    {
      key: "name",
      heading: words("entry"),
      rowHeader: true,
      cell: ({ id, name }) => (
        <Link href={`${back}/${id}` as Route} className="link [overflow-wrap:anywhere]">
          <bdi>{name}</bdi>
        </Link>
      ),
    },
    ...(several
      ? [
          {
            key: "department",
            heading: say("registers.department"),
            cell: ({ abbreviation }: PreviewedRow) => abbreviation,
          },
        ]
      : []),
    { key: "before", heading: words("now"), cell: ({ before }) => spoken(before) },
  ];
  return (
    <Form action={action} id="bulk">
      <ClientMessages catalogues={["registers", noun]}>
        <BulkOutcome act={act}>
          <Panel title={able.length > 0 ? words(`${act}.will`, { count: able.length }) : words("nothing")}>
            {unable.length > 0 && <p>{words("stays", { count: unable.length })}</p>}
            {unknown > 0 && <p>{words("unknown", { count: unknown })}</p>}
            {able.length > 0 && (
              <>
                <p className="mt-1 mb-5 max-w-prose text-muted text-sm">{words(`${act}.undo`)}</p>
                <HiddenFields
                  of={{ act, rows: able.map(({ id, version }) => `${id}.${version}`).join(" ") }}
                />
                {fields}
                {acts[act].reason && <TextArea name="reason" label={words("reason")} rows={3} required />}
              </>
            )}
            <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
              {able.length > 0 && (
                <SubmitButton>{words(`${act}.confirm`, { count: able.length })}</SubmitButton>
              )}
              <Link href={back} className="link">
                {words("back")}
              </Link>
            </div>
          </Panel>
          {unable.length > 0 && (
            <Panel flush>
              <DataTable
                caption={words("will-stay")}
                density="dense"
                rows={unable}
                rowKey={({ id }) => id}
                columns={[
                  ...named,
                  { key: "why", heading: words("reason"), cell: ({ why }) => why && spoken(why) },
                ]}
              />
            </Panel>
          )}
          {able.length > 0 && (
            <Panel flush>
              <DataTable
                caption={words("will-change")}
                density="dense"
                rows={able}
                rowKey={({ id }) => id}
                columns={[
                  ...named,
                  { key: "after", heading: words("then"), cell: ({ after }) => spoken(after) },
                ]}
              />
            </Panel>
          )}
        </BulkOutcome>
      </ClientMessages>
    </Form>
  );
}
