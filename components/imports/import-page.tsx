import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ClientMessages } from "@/components/layout/client-messages";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { ListToImport } from "@/lib/imports/lists";
import type { Verdict } from "@/lib/imports/rules";
import type { viewOf } from "@/lib/imports/view";
import type { Misread } from "@/lib/platform/address-filter";
import { ColumnForm } from "./column-form";
import { ImportCounts, ImportReport } from "./import-report";
import { ReadAs } from "./read-as";
import { StoreFile } from "./store-file";
import { type StoredImport, StoredSummary } from "./stored-summary";

type View = Awaited<ReturnType<typeof viewOf>>;

/** One file that somebody brought: which column is which, what it would do, or what it did. */
export function ImportPage({
  file,
  of,
  view,
  show,
  pageSize,
  misread,
}: {
  file: StoredImport;
  of: ListToImport;
  view: View;
  show: Verdict | undefined;
  pageSize: number;
  misread: Misread[];
}) {
  const words = useTranslations("imports");
  const own = useTranslations(of.words as never) as unknown as (key: string) => string;
  const { id, fileName, rows } = file;
  return (
    <>
      <PageHeader
        title={words(`title.${view.shows}`)}
        lede={<bdi className="[overflow-wrap:anywhere]">{words("about-file", { file: fileName, rows })}</bdi>}
        breadcrumbs={[{ label: own("title"), href: of.address as Route }]}
        actions={
          <ButtonLink look="secondary" href={of.address as Route}>
            {words("another")}
          </ButtonLink>
        }
      />
      {misread.length > 0 ? (
        <Notice tone="caution">
          {words("misread", { names: misread.map(({ name, value }) => `${name}=${value}`).join("; ") })}
        </Notice>
      ) : null}
      {view.shows === "report" ? <ImportCounts importId={id} counts={view.counts} /> : null}
      {view.shows === "report" && view.warning ? <Notice tone="caution">{view.warning}</Notice> : null}
      {/* Always at this place, so that what came of storing is shown on the page that follows it. */}
      <ClientMessages catalogues={["imports"]}>
        <StoreFile importId={id} shown={shownOf(view)} />
      </ClientMessages>
      <Rest file={file} of={of} view={view} show={show} pageSize={pageSize} />
    </>
  );
}

function shownOf(view: View) {
  if (view.shows !== "report") return null;
  const { add, change, problem } = view.counts;
  return add + change > 0 ? { added: add, changed: change, left: problem, digest: view.digest } : null;
}

function Rest({
  file,
  of,
  view,
  ...paging
}: {
  file: StoredImport;
  of: ListToImport;
  view: View;
  show: Verdict | undefined;
  pageSize: number;
}) {
  const words = useTranslations("imports");
  if (view.shows === "stored") return <StoredSummary file={file} home={of.home} />;
  if (view.shows === "storing" || view.shows === "busy")
    return (
      <Notice
        tone="caution"
        actions={
          <a href={`/imports/${file.id}`} className={buttonClass("secondary", "normal")}>
            {words("reload")}
          </a>
        }
      >
        {words(view.shows === "busy" ? "busy" : "storing-now")}
      </Notice>
    );
  if (view.shows === "columns")
    return (
      <ColumnForm
        importId={file.id}
        of={of}
        heading={view.heading}
        examples={view.examples}
        mapping={view.mapping}
      />
    );
  return (
    <>
      <ReadAs importId={file.id} table={view.table} mapping={view.mapping} />
      <ImportReport importId={file.id} rows={view.rows} counts={view.counts} page={view.page} {...paging} />
    </>
  );
}
