import type { ComponentProps } from "react";
import type { PlanStatus } from "@/lib/db/generated/enums";
import type { Measure } from "@/lib/registers/rules";
import { undoable } from "@/lib/reviews/rules";
import { type CommentShown, Conversation } from "./conversation";
import { DecidedBanner } from "./decided-banner";
import { DecisionForm } from "./decision-form";
import { DecisionHistory, type DecisionShown } from "./decision-history";
import { DecisionPanel } from "./decision-panel";
import { FilingHeader, type FilingShown } from "./filing-header";
import { SectionReview, type SectionShown } from "./section-review";
import { StandingNotice } from "./standing-notice";
import { UndoForm } from "./undo-form";

type Filing = FilingShown & {
  sha256: string;
  planId: string;
  status: PlanStatus;
  directiveLanguage: string;
  newest: { id: string; reference: string };
  sections: (SectionShown & { key: string })[];
};

type Decision = Omit<DecisionShown, "points"> & {
  submissionId: string;
  number: number;
  ofNewest: boolean;
  departmentActed: boolean;
  points: {
    id: string;
    number: number;
    text: string;
    language: string;
    requirementKey: string;
    requirementNumber: number;
    reply: string | null;
    replyLanguage: string | null;
    replyReference: string | null;
  }[];
};

/** One filing as a reviewer works on it: the facts, each answer beside its duty, the decision, what was said, what was decided. */
export function ReviewSheet({
  filing,
  decisions,
  comments,
  told,
  may,
  measures,
}: {
  filing: Filing;
  decisions: Decision[];
  comments: (CommentShown & { audience: "department" | "internal" })[];
  told: ComponentProps<typeof DecidedBanner>["told"] | null;
  /** How far the registers behind the sections have come by now. */
  measures: { requirementId: string; measure: Measure }[];
  /** What the reader may do here, from the permission table. */
  may: { decide: boolean; comment: boolean; commentInternally: boolean };
}) {
  const newer = filing.newest.id === filing.id ? null : filing.newest;
  const standing = decisions.filter((decision) => decision.undoneAt === null);
  const decided = standing.find((decision) => decision.submissionId === filing.id) ?? null;
  const open = may.decide && !newer && filing.status === "submitted";
  const canUndo = may.decide && decided !== null && undoable(filing, decided);
  const asked = standing.flatMap((decision) =>
    decision.points.map((point) => ({ ...point, reference: decision.reference })),
  );
  const said = (audience: "department" | "internal") =>
    comments.filter((comment) => comment.audience === audience);
  const sections = filing.sections.map((section, place) => (
    <SectionReview
      key={section.key}
      section={section}
      directiveLanguage={filing.directiveLanguage}
      previousReference={filing.previous?.reference ?? null}
      points={asked.filter((point) => point.requirementKey === section.key)}
      measure={measures.find(({ requirementId }) => requirementId === section.requirementId)?.measure ?? null}
      takesPoints={open}
      first={place === 0}
    />
  ));
  return (
    <>
      {told && <DecidedBanner told={told} hereNext={!told.undone && told.submissionId !== filing.id} />}
      <FilingHeader filing={filing} canDecide={open} />
      <StandingNotice newer={newer} decided={decided} />
      {canUndo && <UndoForm decisionId={decided.id} />}
      {may.decide ? (
        <DecisionForm id={filing.id} open={open}>
          {sections}
          {open && <DecisionPanel filing={filing} />}
        </DecisionForm>
      ) : (
        sections
      )}
      <div className="grid items-start gap-x-6 lg:grid-cols-2">
        <Conversation
          audience="department"
          comments={said("department")}
          planId={may.comment ? filing.planId : undefined}
          sections={filing.sections}
        />
        <Conversation
          audience="internal"
          comments={said("internal")}
          planId={may.commentInternally ? filing.planId : undefined}
          sections={filing.sections}
        />
      </div>
      <DecisionHistory decisions={decisions} />
    </>
  );
}
