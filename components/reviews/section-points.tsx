import { useTranslations } from "next-intl";

export type PointShown = {
  id: string;
  number: number;
  reference: string;
  text: string;
  language: string;
  reply: string | null;
  replyLanguage: string | null;
  replyReference: string | null;
};

/** What reviewers asked of a section on filings of this plan, each with the department's reply as filed. */
export function SectionPoints({ points }: { points: PointShown[] }) {
  const words = useTranslations("reviews.section");
  if (points.length === 0) return null;
  return (
    <div className="mt-6 border-line border-t pt-4">
      <h3 className="text-sm">{words("earlier-points")}</h3>
      <ol className="mt-2 grid gap-4">
        {points.map((point) => (
          <li key={point.id} className="border-caution-solid border-l-4 pl-4">
            <p className="text-muted text-sm">
              {words("point", { number: point.number, reference: point.reference })}
            </p>
            <p
              lang={point.language}
              dir="auto"
              className="max-w-prose whitespace-pre-wrap [overflow-wrap:anywhere]"
            >
              {point.text}
            </p>
            {point.reply === null ? (
              <p className="mt-2 text-muted text-sm">{words("no-reply")}</p>
            ) : (
              <div className="mt-2 border-good-solid border-l-4 bg-surface py-2 pl-4">
                <p className="text-muted text-sm">
                  {words("reply", { reference: point.replyReference ?? "" })}
                </p>
                <p
                  lang={point.replyLanguage ?? undefined}
                  dir="auto"
                  className="max-w-prose whitespace-pre-wrap [overflow-wrap:anywhere]"
                >
                  {point.reply}
                </p>
              </div>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
