import { useTranslations } from "next-intl";
import { Markdown } from "@/components/ui/markdown";
import { linesOf, type ProtocolText } from "@/lib/facilities/rules";
import { directionOf } from "@/lib/plans/languages";

/** What a version of a protocol says. */
export function ProtocolBody({ text }: { text: ProtocolText }) {
  const words = useTranslations("facilities.protocol");
  const heading = "mt-6 mb-2 text-base first:mt-0";
  const closed = linesOf(text.nonPublic);
  return (
    <div className="max-w-prose [overflow-wrap:anywhere]">
      <h3 className={heading}>{words("calls")}</h3>
      <ol lang={text.language} dir={directionOf(text.language)} className="list-decimal pl-6">
        {linesOf(text.calls).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <h3 className={heading}>{words("steps")}</h3>
      <Markdown text={text.steps} lang={text.language} headingLevel={4} />
      <h3 className={heading}>{words("non-public")}</h3>
      {closed.length > 0 ? (
        <ul lang={text.language} dir={directionOf(text.language)} className="list-disc pl-6">
          {closed.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p>{words("nothing-non-public")}</p>
      )}
    </div>
  );
}
