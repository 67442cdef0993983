import type { NonAnswer, PlanStatus } from "@/lib/db/generated/enums";
import { canonicalJson, sha256 } from "@/lib/platform/canonical";
import type { Said } from "@/lib/platform/errors";
import type { Gap, Measure } from "@/lib/registers/rules";

/** A file that stands at an answer, in its newest version. */
export type DraftFile = {
  versionId: string;
  title: string;
  version: number;
  fileName: string;
  /** In bytes. */
  size: number;
  sha256: string;
};

export type DraftAnswer = {
  requirementId: string;
  number: number;
  key: string;
  text: string;
  language: string;
  nonAnswer: NonAnswer | null;
  complete: boolean;
  /** In the order they came; missing where there are none. */
  files?: DraftFile[];
};

export type PointToAnswer = {
  pointId: string;
  number: number;
  requirementNumber: number;
  reply: string | null;
  replyLanguage: string | null;
};

/** The fingerprint of what a person checked before submitting: any later change of any answer, file
 * or reply changes it. */
export function draftFingerprint(answers: DraftAnswer[], points: PointToAnswer[]): string {
  const said = answers
    .map(({ key, text, language, nonAnswer, complete, files = [] }) => ({
      ...{ key, text, language, nonAnswer, complete },
      files: files.map(({ versionId }) => versionId),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const replies = points
    .map(({ pointId, reply, replyLanguage }) => ({ pointId, reply, replyLanguage }))
    .sort((a, b) => (a.pointId < b.pointId ? -1 : 1));
  return sha256(canonicalJson({ said, replies }));
}

/**
 * What still stands between the draft and its submission, in the order of the page; empty when it may be submitted.
 * Each entry names the field it concerns: a section ("section-3"), a return point ("point-1") or "changeNote".
 */
export function missing(
  plan: { status: PlanStatus; changeNote: string },
  answers: DraftAnswer[],
  points: PointToAnswer[],
): { field: string; said: Said }[] {
  const gaps: { field: string; said: Said }[] = [];
  for (const answer of [...answers].sort((a, b) => a.number - b.number)) {
    const field = `section-${answer.number}`;
    const values = { number: answer.number };
    if (answer.text.trim() === "") {
      gaps.push({
        field,
        said: { key: answer.nonAnswer ? "plans.missing.reason" : "plans.missing.answer", values },
      });
    } else if (!answer.complete) gaps.push({ field, said: { key: "plans.missing.not-complete", values } });
  }
  for (const point of points) {
    if (!point.reply?.trim()) {
      gaps.push({
        field: `point-${point.number}`,
        said: {
          key: "plans.missing.reply",
          values: { point: point.number, number: point.requirementNumber },
        },
      });
    }
  }
  if (plan.status === "returned" && plan.changeNote.trim() === "") {
    gaps.push({ field: "changeNote", said: { key: "plans.error.change-note" } });
  }
  return gaps;
}

/** How one plan stands, as its measure counts it. */
export type PlanSummary = { filed: boolean; onTime: boolean; accepted: boolean; returned: boolean };

/** A plan is measured by three things: filed, first filed on time, accepted. */
export function measurePlan({ filed, onTime, accepted, returned }: PlanSummary): Measure {
  const gap: Gap[] = !filed
    ? [{ said: { key: "plans.gap.not-filed" } }]
    : returned
      ? [{ said: { key: "plans.gap.returned" } }]
      : accepted
        ? []
        : [{ said: { key: "plans.gap.in-review" } }];
  const late: Gap[] = filed && !onTime ? [{ said: { key: "plans.gap.late" } }] : [];
  return { done: [filed, onTime, accepted].filter(Boolean).length, of: 3, gaps: [...gap, ...late] };
}
