import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Verdict } from "@/lib/db/generated/enums";

type Told = {
  verdict: Verdict;
  reference: string;
  submissionId: string;
  points: number;
  undone: boolean;
  canDecide: boolean;
};

/** Says what was just decided or undone, on whatever page comes next, with the way back. */
export function DecidedBanner({ told, hereNext }: { told: Told; hereNext: boolean }) {
  const words = useTranslations("reviews.done");
  const { reference, submissionId, points } = told;
  const undo = !told.undone && told.canDecide;
  return (
    <Notice
      tone="good"
      role="status"
      title={told.undone ? words("undone", { reference }) : words(told.verdict, { reference, points })}
      actions={
        undo && (
          <ButtonLink href={`/reviews/${submissionId}#undo` as Route} look="secondary" size="small">
            {words("undo")} <span className="sr-only">{reference}</span>
          </ButtonLink>
        )
      }
    >
      {hereNext && words("next")}
    </Notice>
  );
}
