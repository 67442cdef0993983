import { useTranslations } from "next-intl";
import { LanguageSelect } from "@/components/registers/language-select";
import { Form } from "@/components/ui/form";
import { MarkdownPreview } from "@/components/ui/markdown-preview";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { write } from "@/lib/facilities/actions";
import { longestList, longestSteps } from "@/lib/facilities/input";
import type { ProtocolText } from "@/lib/facilities/rules";
import { directionOf } from "@/lib/plans/languages";

/** The next version of a site's protocol, begun with the words of `begin`. */
export function ProtocolForm({
  facilityId,
  after,
  begin,
}: {
  facilityId: string;
  /** The number of the newest version, 0 when there is none. */
  after: number;
  begin: ProtocolText | null;
}) {
  const words = useTranslations("facilities.protocol");
  const written = begin ? { lang: begin.language, dir: directionOf(begin.language) } : {};
  return (
    <Form
      action={write}
      id="protocol"
      keepAs={`protocol/${facilityId}/${after}/${begin?.id ?? "new"}`}
      className="max-w-3xl"
    >
      <input type="hidden" name="facilityId" value={facilityId} />
      <input type="hidden" name="after" value={after} />
      <TextArea
        name="calls"
        label={words("calls")}
        hint={words("calls-hint")}
        rows={3}
        maxLength={longestList}
        defaultValue={begin?.calls}
        {...written}
        required
      />
      <TextArea
        name="steps"
        label={words("steps")}
        hint={words("steps-hint")}
        rows={12}
        maxLength={longestSteps}
        defaultValue={begin?.steps}
        {...written}
        required
      />
      <MarkdownPreview
        of="steps"
        languageOf="language"
        words={{ open: words("preview"), hide: words("preview-hide"), empty: words("preview-empty") }}
      />
      <TextArea
        name="nonPublic"
        label={words("non-public")}
        hint={words("non-public-hint")}
        rows={3}
        maxLength={longestList}
        defaultValue={begin?.nonPublic}
        {...written}
        optional
      />
      <LanguageSelect value={begin?.language} />
      <p className="mb-4 text-muted text-sm">{words("save-note")}</p>
      <SubmitButton>{words("save")}</SubmitButton>
    </Form>
  );
}
