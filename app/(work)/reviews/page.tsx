import { getTranslations } from "next-intl/server";
import { DecidedBanner } from "@/components/reviews/decided-banner";
import { NothingAssigned } from "@/components/reviews/nothing-assigned";
import { QueueSheet } from "@/components/reviews/queue-sheet";
import { requireVisit } from "@/lib/auth/guard";
import { couldEver, within } from "@/lib/auth/permissions";
import { dayOf } from "@/lib/i18n/instant";
import { getDecisionTold } from "@/lib/reviews/queries";
import { listQueue, listReviewers } from "@/lib/reviews/queue";
import { queueFilter } from "@/lib/reviews/rules";

export async function generateMetadata() {
  return { title: (await getTranslations("reviews.queue"))("title") };
}

export default async function ReviewsPage({ searchParams }: PageProps<"/reviews">) {
  const { actor, now } = await requireVisit("review.read");
  if (within(actor, "review.read")?.length === 0) {
    return <NothingAssigned title={(await getTranslations("reviews.queue"))("title")} />;
  }
  const asked = await searchParams;
  const filter = queueFilter(asked);
  const [queue, reviewers, told] = await Promise.all([
    listQueue(actor, filter),
    listReviewers(actor),
    getDecisionTold(actor, asked.decision),
  ]);
  return (
    <>
      {told && <DecidedBanner told={told} hereNext={false} />}
      <QueueSheet
        queue={queue}
        filter={filter}
        reviewers={reviewers}
        today={dayOf(now)}
        wholeCity={within(actor, "review.read") === null}
        canDecide={couldEver(actor, "review.decide")}
      />
    </>
  );
}
