import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { ReviewSheet } from "@/components/reviews/review-sheet";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { listMeasures } from "@/lib/requirements/queries";
import { getDecisionTold, getReview, listComments, listDecisions } from "@/lib/reviews/queries";

const reviewed = cache(getReview);

export async function generateMetadata({ params }: PageProps<"/reviews/[submissionId]">) {
  const { actor } = await requireVisit("review.read");
  const found = await reviewed(actor, (await params).submissionId);
  return found ? { title: found.reference } : {};
}

export default async function ReviewPage({ params, searchParams }: PageProps<"/reviews/[submissionId]">) {
  const { actor } = await requireVisit("review.read");
  const { decision, show } = await searchParams;
  const filing = await reviewed(actor, (await params).submissionId);
  if (!filing) notFound();
  if (show === "newest" && filing.newest.id !== filing.id) redirect(`/reviews/${filing.newest.id}` as never);
  const [decisions, comments, told, measures] = await Promise.all([
    listDecisions(actor, filing.planId),
    listComments(actor, filing.planId),
    getDecisionTold(actor, decision),
    listMeasures(actor, { planIds: [filing.planId] }),
  ]);
  const may = {
    decide: can(actor, "review.decide", filing),
    comment: can(actor, "comment.write", filing),
    commentInternally: can(actor, "comment.write-internal", filing),
  };
  return <ReviewSheet {...{ filing, decisions, comments, told, may, measures }} />;
}
