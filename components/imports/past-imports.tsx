import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Panel } from "@/components/ui/panel";
import { Instant } from "@/components/ui/time";

/** A file that was stored. */
export type PastImport = {
  id: string;
  fileName: string;
  sha256: string;
  storedAt: Date | null;
  added: number | null;
  changed: number | null;
  left: number | null;
  who: string;
  isOwn: boolean;
};

/** Which files a list was taken from before, newest first. */
export function PastImports({ past }: { past: PastImport[] }) {
  const words = useTranslations("imports");
  if (past.length === 0) return null;
  return (
    <Panel title={words("before")} flush>
      <DataTable
        caption={words("before")}
        captionHidden
        density="dense"
        rows={past}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "file",
            heading: words("file-name"),
            rowHeader: true,
            cell: ({ id, fileName, isOwn }) => (
              <bdi className="[overflow-wrap:anywhere]">
                {isOwn ? (
                  <Link className="link" href={`/imports/${id}` as Route}>
                    {fileName}
                  </Link>
                ) : (
                  fileName
                )}
              </bdi>
            ),
          },
          {
            key: "when",
            heading: words("when"),
            cell: ({ storedAt }) => storedAt && <Instant at={storedAt} />,
          },
          { key: "who", heading: words("who"), cell: ({ who }) => who },
          {
            key: "counts",
            heading: words("done"),
            cell: ({ added, changed, left }) =>
              words("done-counts", { added: added ?? 0, changed: changed ?? 0, left: left ?? 0 }),
          },
        ]}
      />
    </Panel>
  );
}
