import { useTranslations } from "next-intl";
import type { DraftFile } from "@/lib/plans/rules";
import { fileSize } from "./file-size";

/** The files of an answer as they are or were filed, each in its version, to open. Nothing where there are none. */
export function AttachedFiles({ files }: { files: DraftFile[] }) {
  const words = useTranslations("evidence");
  if (files.length === 0) return null;
  return (
    <div className="mt-4 border-line border-t pt-3">
      <p className="font-semibold text-sm">{words("count", { count: files.length })}</p>
      <ul className="mt-1 grid gap-2">
        {files.map(({ versionId, title, version, size, sha256 }) => (
          <li key={versionId} className="text-sm">
            <a
              href={`/api/evidence/${versionId}`}
              target="_blank"
              rel="noopener"
              dir="auto"
              className="link [overflow-wrap:anywhere]"
            >
              {title}
            </a>{" "}
            <span className="text-muted">
              ({words("version", { number: version })}, {fileSize(words, size)}; SHA-256{" "}
              <code className="[overflow-wrap:anywhere]">{sha256.slice(0, 16)}…</code>)
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
