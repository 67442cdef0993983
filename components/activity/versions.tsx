import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { Instant } from "@/components/ui/time";
import { partWords } from "@/lib/activity/labels";
import { differing, type ReportVersion } from "@/lib/activity/rules";
import { Fact } from "./fact";
import { partsOf } from "./report";

/** Every version of a report, newest first: what changed from the one before, and the whole of it folded away. */
export function Versions({ versions }: { versions: ReportVersion[] }) {
  const words = useTranslations("activity.versions");
  if (versions.length < 2) return null;
  return (
    <Panel title={words("title")} lede={words("lede")} id="versions">
      <ol className="grid gap-6">
        {versions.map((version, place) => (
          <li key={version.version} className="border-line border-t pt-4 first:border-t-0 first:pt-0">
            <Version version={version} before={versions[place + 1] ?? null} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Version({ version, before }: { version: ReportVersion; before: ReportVersion | null }) {
  const say = useTranslations();
  const words = useTranslations("activity.versions");
  const number = version.version;
  const changed = before ? differing(before.content, version.content) : [];
  const event = !before
    ? "first"
    : before.withdrawn === version.withdrawn
      ? "corrected"
      : version.withdrawn
        ? "withdrawn"
        : "restored";
  return (
    <>
      <h3 className="font-semibold">{words("version", { version: number })}</h3>
      <p className="mb-3 text-muted text-sm">
        {words.rich(event, { by: version.changedBy, at: () => <Instant at={version.changedAt} /> })}
      </p>
      {before && changed.length > 0 && (
        <div className="-mx-4 sm:-mx-6">
          <DataTable
            caption={words("changed")}
            density="dense"
            rows={changed}
            rowKey={(part) => part}
            columns={[
              { key: "part", heading: words("part"), rowHeader: true, cell: (part) => say(partWords[part]) },
              {
                key: "before",
                heading: words("before"),
                cell: (part) => <Fact part={part} content={before.content} />,
              },
              {
                key: "now",
                heading: words("now"),
                cell: (part) => (
                  <strong className="font-semibold">
                    <Fact part={part} content={version.content} />
                  </strong>
                ),
              },
            ]}
          />
        </div>
      )}
      <details className="mt-2">
        <summary className="link inline-block min-h-6 py-1 text-sm">
          {words("whole", { version: number })}
        </summary>
        <SummaryList
          dense
          rows={partsOf(version.content).map((part) => ({
            key: part,
            term: say(partWords[part]),
            value: <Fact part={part} content={version.content} />,
          }))}
        />
      </details>
    </>
  );
}
