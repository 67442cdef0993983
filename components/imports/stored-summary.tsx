import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { Instant } from "@/components/ui/time";

/** A file that somebody brought, as far as it is shown to them. */
export type StoredImport = {
  id: string;
  fileName: string;
  sha256: string;
  rows: number;
  storedAt: Date | null;
  added: number | null;
  changed: number | null;
  left: number | null;
  content: unknown;
};

/** What storing a file did, when, and the fingerprint by which anybody can tell that it was this file. */
export function StoredSummary({
  file: { id, sha256, storedAt, added, changed, left, content },
  home,
}: {
  file: StoredImport;
  home: string;
}) {
  const words = useTranslations("imports");
  return (
    <Panel
      actions={
        <>
          <ButtonLink href={home as Route}>{words("to-list")}</ButtonLink>
          {left && content ? (
            <a href={`/api/imports/${id}/problems`} className={buttonClass("secondary", "normal")} download>
              {words("problems-download")}
            </a>
          ) : null}
        </>
      }
    >
      <SummaryList
        rows={[
          { key: "when", term: words("when"), value: storedAt && <Instant at={storedAt} /> },
          {
            key: "done",
            term: words("done"),
            value: words("stored", { added: added ?? 0, changed: changed ?? 0 }),
          },
          ...(left
            ? [
                {
                  key: "left",
                  term: words("verdict.problem"),
                  value: `${words("left-out", { left })} ${words("left-gone")}`,
                },
              ]
            : []),
          ...(home === "/people" && added
            ? [{ key: "links", term: words("links-link"), value: words("links-anew") }]
            : []),
          {
            key: "fingerprint",
            term: words("fingerprint"),
            value: <code className="text-sm [overflow-wrap:anywhere]">{sha256}</code>,
          },
        ]}
      />
    </Panel>
  );
}
