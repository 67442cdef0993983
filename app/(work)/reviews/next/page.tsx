import { redirect } from "next/navigation";
import { requireVisit } from "@/lib/auth/guard";
import { isId } from "@/lib/platform/text";
import { nextWaiting } from "@/lib/reviews/queue";

/** Leads to the plan that waits longest in the reader's queue, carrying the decision just made to its banner. */
export default async function NextReviewPage({ searchParams }: PageProps<"/reviews/next">) {
  const { actor } = await requireVisit("review.decide");
  const { decision } = await searchParams;
  const told = isId(decision) ? `?decision=${decision}` : "";
  const submissionId = await nextWaiting(actor);
  redirect(`/reviews${submissionId ? `/${submissionId}` : ""}${told}` as never);
}
