import { useTranslations } from "next-intl";
import { ClientMessages } from "@/components/layout/client-messages";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { linkEvidenceForm } from "@/lib/evidence/actions";
import type { PlaceEvidence } from "@/lib/evidence/facts";
import { accepted, documents } from "@/lib/evidence/kinds";
import type { EvidenceNotice } from "@/lib/evidence/notice";
import { type Place, places } from "@/lib/evidence/places";
import { largestFile } from "@/lib/evidence/rules";
import { EvidenceItem } from "./evidence-item";
import { SendFiles } from "./send-files";

/** Where evidence stands, and the page that shows it. */
type Shown = Place & { back: string };

/** The files of a section or of a row of a register with their versions; whoever may attach adds, replaces, uses again and removes them here. */
export function EvidencePanel({
  place,
  evidence,
  mayAttach,
  notice,
}: {
  place: Shown;
  evidence: PlaceEvidence;
  mayAttach: boolean;
  notice: EvidenceNotice | null;
}) {
  const words = useTranslations("evidence");
  const { kind, ids, back } = place;
  const { items, reusable } = evidence;
  const { takes } = places[kind];
  const limit = largestFile / 1_048_576;
  const accept = accepted(takes);
  return (
    <ClientMessages catalogues={["evidence"]}>
      <Panel
        id="evidence"
        title={words("title")}
        lede={words(kind === "section" ? "lede" : "lede-row")}
        actions={
          ids.planId &&
          items.length > 0 && (
            <a href={`/api/evidence/plan/${ids.planId}`} download className="link text-sm print:hidden">
              {words("bundle")}
            </a>
          )
        }
      >
        {notice && <Outcome notice={notice} place={place} reusable={reusable} mayAttach={mayAttach} />}
        {items.length === 0 ? (
          <p className="mb-6 text-muted">{words("none")}</p>
        ) : (
          <ul className="mb-6 divide-y divide-line border-line border-y">
            {items.map((item) => (
              <EvidenceItem key={item.linkId} item={item} back={back} accept={accept} mayAttach={mayAttach} />
            ))}
          </ul>
        )}
        {mayAttach && (
          <div className="print:hidden">
            <SendFiles
              destination={ids as Record<string, string>}
              back={back}
              label={words("attach.label")}
              hint={words(takes === documents ? "attach.hint-documents" : "attach.hint", { limit })}
              button={words("attach.button")}
              accept={accept}
              several
            />
            {reusable.length > 0 && (
              <details className="mt-6">
                <summary className="cursor-pointer py-1 font-semibold">{words("reuse.summary")}</summary>
                <Form action={linkEvidenceForm} id="reuse" className="mt-3">
                  <PlaceFields {...place} />
                  <Select
                    name="evidenceId"
                    label={words("reuse.label")}
                    blank={words("reuse.choose")}
                    options={reusable.map(({ evidenceId, title }) => ({ value: evidenceId, label: title }))}
                  />
                  <SubmitButton look="secondary">{words("reuse.button")}</SubmitButton>
                </Form>
              </details>
            )}
          </div>
        )}
      </Panel>
    </ClientMessages>
  );
}

function PlaceFields({ ids, back }: Shown) {
  return Object.entries({ ...ids, back }).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

/** What the last form did. A removed document can be put back from here. */
function Outcome({
  notice: { outcome, why, file, others, document },
  place,
  reusable,
  mayAttach,
}: {
  notice: EvidenceNotice;
  place: Shown;
  reusable: PlaceEvidence["reusable"];
  mayAttach: boolean;
}) {
  const words = useTranslations("evidence");
  const say = useTranslations();
  const reason = why ? say(why.key as never, why.values as never) : "";
  if (outcome === "removed") {
    const removed = reusable.find(({ evidenceId }) => evidenceId === document);
    if (!removed) return null;
    return (
      <Notice tone="info" role="status">
        <p dir="auto">{words("remove.done", { title: removed.title })}</p>
        {mayAttach && (
          <Form action={linkEvidenceForm} id="put-back" className="mt-3">
            <PlaceFields {...place} />
            <input type="hidden" name="evidenceId" value={removed.evidenceId} />
            <SubmitButton look="secondary" size="small">
              {words("remove.undo")}
            </SubmitButton>
          </Form>
        )}
      </Notice>
    );
  }
  if (outcome === "partly" || outcome === "failed") {
    return (
      <Notice tone="bad" role="alert">
        <p>{words(`notice.${outcome}`)}</p>
        <p dir="auto" className="[overflow-wrap:anywhere]">
          {words("notice.refused", { named: String(file !== null), file: file ?? "", why: reason })}
        </p>
        {others > 0 && <p>{words("notice.others", { count: others })}</p>}
      </Notice>
    );
  }
  return (
    <Notice tone="good" role="status">
      {outcome === "put-back" ? words("reuse.done") : words(`notice.${outcome}`)}
    </Notice>
  );
}
