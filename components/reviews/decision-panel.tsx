import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { PointsWritten } from "./points-written";

type Filing = {
  id: string;
  sha256: string;
  reference: string;
  sections: { requirementId: string; number: number }[];
};

/**
 * The decision on one filing, inside the form that holds the points too. Its upper edge stays at the bottom of the
 * window while the answers are read, with how many points are written and the way down.
 */
export function DecisionPanel({ filing }: { filing: Filing }) {
  const words = useTranslations("reviews.decision");
  const edge = "border-line-strong bg-raised px-4 sm:px-6";
  return (
    <>
      <header
        className={`sticky bottom-0 z-10 flex min-h-14 items-center justify-between gap-x-4 rounded-t-lg border-x border-t py-2 shadow-float print:hidden ${edge}`}
      >
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-4">
          <h2 id="decision-title" className="sm:text-lg">
            {words("title")}
          </h2>
          <PointsWritten
            sections={filing.sections.map(({ requirementId, number }) => ({ requirementId, number }))}
          />
        </div>
        <a href="#decision" className="link inline-block min-h-6 shrink-0 py-1 text-sm">
          {words("go")}
        </a>
      </header>
      <section
        id="decision"
        aria-labelledby="decision-title"
        className={`mb-8 scroll-mt-20 rounded-b-lg border-x border-b pt-2 pb-5 shadow-raised print:hidden ${edge}`}
      >
        <input type="hidden" name="submissionId" value={filing.id} />
        <input type="hidden" name="sha256" value={filing.sha256} />
        <div className="mb-4 grid max-w-prose gap-1 text-muted text-sm">
          <p>{words("lede", { reference: filing.reference })}</p>
          <p>{words("return-lede")}</p>
          <p>{words("accept-lede")}</p>
        </div>
        <TextArea name="note" label={words("note")} optional rows={3} maxLength={5_000} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="verdict" value="accepted">
            {words("accept-save")}
          </SubmitButton>
          <SubmitButton name="verdict" value="returned" look="secondary">
            {words("return-save")}
          </SubmitButton>
        </div>
      </section>
    </>
  );
}
