import { useLocale, useTranslations } from "next-intl";
import { ShapeIcon } from "@/components/ui/shape-icon";
import { formatInstant } from "@/lib/i18n/instant";
import type { Shape } from "@/lib/platform/tone";
import type { SaveState } from "./draft-saver";

/** Where the text stands: on the server since when, on its way, or only in this browser and why. */
export function SaveStatus({ save }: { save: SaveState }) {
  const looks: Record<SaveState["kind"], [Shape, string]> = {
    untouched: ["tick", "text-muted"],
    unsaved: ["half", "text-muted"],
    saving: ["half", "text-muted"],
    saved: ["tick", "text-good-ink"],
    unreachable: ["triangle", "text-caution-ink font-semibold"],
    "signed-out": ["triangle", "text-caution-ink font-semibold"],
    "another-person": ["triangle", "text-caution-ink font-semibold"],
    refused: ["cross", "text-bad-ink font-semibold"],
    conflict: ["triangle", "text-caution-ink font-semibold"],
  };
  const [shape, tone] = looks[save.kind];
  return (
    <p role="status" className={`mb-6 flex items-baseline gap-2 text-sm ${tone}`}>
      {save.kind !== "untouched" && (
        <ShapeIcon shape={shape} className="relative top-[0.15em] size-4 shrink-0" />
      )}
      <span className="min-w-0">
        <SaveWords save={save} />
      </span>
    </p>
  );
}

/** The same in words alone. */
export function SaveWords({ save }: { save: SaveState }) {
  const words = useTranslations("plans.save");
  const locale = useLocale();
  return (
    <>
      {save.kind === "saved" && words("saved", { time: formatInstant(save.at, locale, "time") })}
      {save.kind === "unreachable" &&
        (save.message ? `${words("not-saved")} ${save.message}` : words("unreachable"))}
      {save.kind === "refused" && `${words("not-saved")} ${save.message}`}
      {save.kind === "untouched" && words("untouched")}
      {save.kind === "unsaved" && words("unsaved")}
      {save.kind === "saving" && words("saving")}
      {save.kind === "conflict" && words("conflict")}
      {(save.kind === "signed-out" || save.kind === "another-person") && (
        <>
          {words(save.kind)}{" "}
          <a href="/sign-in" target="_blank" rel="noopener" className="link">
            {words("sign-in")}
          </a>
        </>
      )}
    </>
  );
}
