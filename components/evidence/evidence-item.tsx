import { useLocale, useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { Instant } from "@/components/ui/time";
import { removeEvidenceForm } from "@/lib/evidence/actions";
import type { EvidenceFacts, VersionFacts } from "@/lib/evidence/facts";
import { fileKinds } from "@/lib/evidence/kinds";
import { places } from "@/lib/evidence/places";
import { fileSize } from "./file-size";
import { SendFiles } from "./send-files";

/** One document: its newest version to open, the earlier ones with their fingerprints, and what may be done with it. */
export function EvidenceItem({
  item,
  back,
  accept,
  mayAttach,
}: {
  item: EvidenceFacts;
  back: string;
  accept: string;
  mayAttach: boolean;
}) {
  const words = useTranslations("evidence");
  const list = new Intl.ListFormat(useLocale());
  const say = useTranslations();
  const { title, versions, sections, elsewhere } = item;
  const [newest] = versions;
  return (
    <li className="py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <VersionLine version={newest} named={title} />
          {sections.length > 0 && (
            <p className="text-muted text-sm">
              {words("elsewhere", { count: sections.length, sections: list.format(sections.map(String)) })}
            </p>
          )}
          {elsewhere.length > 0 && (
            <p className="text-muted text-sm">
              {words("also", { places: list.format(elsewhere.map((kind) => say(places[kind].named))) })}
            </p>
          )}
        </div>
        {mayAttach && (
          <Form
            action={removeEvidenceForm}
            id={`remove-${item.linkId}`}
            aria-label={words("remove.button-of", { title })}
          >
            <input type="hidden" name="linkId" value={item.linkId} />
            <input type="hidden" name="back" value={back} />
            <SubmitButton look="quiet" size="small">
              <span aria-hidden="true">{words("remove.button")}</span>
              <span className="sr-only">{words("remove.button-of", { title })}</span>
            </SubmitButton>
          </Form>
        )}
      </div>
      <details className="mt-1">
        <summary className="cursor-pointer py-1 text-sm">
          {words("history", { count: versions.length })}
          <span className="sr-only">: {title}</span>
        </summary>
        <ol reversed className="mt-2 mb-4 grid gap-4">
          {versions.map((version) => (
            <li key={version.id}>
              <VersionLine version={version} named={version.fileName} />
              <p className="text-muted text-sm">
                {words("fingerprint")}: <code className="[overflow-wrap:anywhere]">{version.sha256}</code>
              </p>
            </li>
          ))}
        </ol>
        {mayAttach && (
          <SendFiles
            destination={{ evidenceId: item.evidenceId }}
            back={back}
            label={words("attach.version-label", { title })}
            hint={words("attach.version-hint")}
            button={words("attach.version-button")}
            accept={accept}
          />
        )}
      </details>
    </li>
  );
}

/** One version: its name to open, kind, size, number, who and when, and whether it may be opened at all. */
export function VersionLine({ version, named }: { version: VersionFacts; named: string }) {
  const words = useTranslations("evidence");
  const { id, fileName, kind, scan, size, number, by, at } = version;
  const { inline, label } = fileKinds[kind];
  const say = useTranslations();
  const address = `/api/evidence/${id}`;
  return (
    <>
      <p dir="auto" className="font-semibold [overflow-wrap:anywhere]">
        {scan === "infected" ? (
          named
        ) : (
          <a
            href={address}
            {...(inline ? { target: "_blank", rel: "noopener" } : { download: "" })}
            className="link"
          >
            {named}
          </a>
        )}
      </p>
      <p className="text-muted text-sm">
        {say(label)}, {fileSize(words, size)}, {words("version", { number })}. {by}, <Instant at={at} />
        {inline && scan !== "infected" && (
          <>
            {" · "}
            <a
              href={`${address}?save`}
              download
              aria-label={words("save-of", { file: fileName })}
              className="link"
            >
              {words("save")}
            </a>
          </>
        )}
      </p>
      {(scan === "infected" || scan === "quarantined") && (
        <p className="mt-1 text-sm">
          <Tag tone={scan === "infected" ? "bad" : "caution"} shape={scan === "infected" ? "cross" : "clock"}>
            {words(scan === "infected" ? "infected" : "waiting")}
          </Tag>
        </p>
      )}
    </>
  );
}
