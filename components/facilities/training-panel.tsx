import { useTranslations } from "next-intl";
import { StandingForm } from "@/components/registers/standing-form";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { Day, Instant } from "@/components/ui/time";
import { restoreSession, withdrawSession } from "@/lib/facilities/actions";
import type { SiteFacts, TrainingFacts } from "@/lib/facilities/rules";
import { directionOf } from "@/lib/plans/languages";
import { TrainForm } from "./train-form";

/** How many of a site's staff are trained, the trainings held, and the form that records another. */
export function TrainingPanel({
  site,
  today,
  mayChange,
  formKey,
}: {
  site: SiteFacts;
  /** The city's day, YYYY-MM-DD. */
  today: string;
  mayChange: boolean;
  formKey: string;
}) {
  const words = useTranslations("facilities.training");
  const { trained, staffToTrain: of } = site;
  return (
    <>
      <Panel
        title={words("title")}
        lede={words(of === 0 ? "none-needed" : trained < of ? "some" : "all", { trained, of })}
      >
        {mayChange && trained < of && <TrainForm site={site} today={today} formKey={formKey} />}
      </Panel>
      <Panel flush>
        <DataTable
          caption={words("list")}
          rows={site.trainings}
          rowKey={({ id }) => id}
          empty={<EmptyState title={words("empty")} />}
          columns={[
            {
              key: "on",
              heading: words("on"),
              rowHeader: true,
              cell: ({ heldOn }) => <Day on={heldOn} />,
            },
            { key: "material", heading: words("material"), cell: (row) => <Material row={row} /> },
            {
              key: "trained",
              heading: words("trained"),
              align: "end",
              cell: ({ staffTrained }) => staffTrained,
            },
            {
              key: "recorded",
              heading: words("recorded"),
              cell: ({ recordedBy, recordedAt }) =>
                words.rich("by", { by: recordedBy, at: () => <Instant at={recordedAt} /> }),
            },
            ...(mayChange
              ? [
                  {
                    key: "standing",
                    heading: "",
                    cell: (row: TrainingFacts) => (
                      <StandingForm
                        key={row.version}
                        id={`standing-${row.id}`}
                        look="quiet"
                        action={row.withdrawnAt ? restoreSession : withdrawSession}
                        hidden={{ facilityId: site.id, sessionId: row.id, version: row.version }}
                        withdrawn={row.withdrawnAt !== null}
                      />
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Panel>
    </>
  );
}

function Material({ row }: { row: TrainingFacts }) {
  const shared = useTranslations("registers");
  return (
    <div className="max-w-prose">
      <p
        lang={row.language}
        dir={directionOf(row.language)}
        className="whitespace-pre-wrap [overflow-wrap:anywhere]"
      >
        {row.material}
      </p>
      {row.withdrawnAt && (
        <Tag tone="caution" shape="back">
          {shared("withdrawn")}
        </Tag>
      )}
    </div>
  );
}
