import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BoardView, NoBoard } from "@/components/board/board-view";
import { NothingAssigned } from "@/components/reviews/nothing-assigned";
import { requireVisit } from "@/lib/auth/guard";
import { within } from "@/lib/auth/permissions";
import { listDirectives } from "@/lib/directives/queries";
import { dayOf } from "@/lib/i18n/instant";
import type { SearchParams } from "@/lib/platform/address-filter";
import { boardTotals } from "@/lib/tasks/board";
import { readFilter } from "@/lib/tasks/filter";
import { countTasks, filingsOverTime, filterChoices, listPlans } from "@/lib/tasks/queries";

const pageSize = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("board"))("title") };
}

export default async function BoardPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor, now } = await requireVisit("board.read");
  const [directives, choices] = await Promise.all([
    listDirectives(actor),
    filterChoices(actor, "board.read"),
  ]);
  if (within(actor, "board.read")?.length === 0) {
    return <NothingAssigned title={(await getTranslations("board"))("title")} />;
  }
  const { filter, page, misread } = readFilter(await searchParams, choices);
  const directive = directives.find(({ key }) => key === filter.directive) ?? directives[0];
  if (!directive) return <NoBoard />;
  const chosen = { ...filter, directive: directive.key };
  const [plans, counts, filings] = await Promise.all([
    listPlans(actor, "board.read", chosen, now, { limit: pageSize, offset: (page - 1) * pageSize }),
    countTasks(actor, "board.read", directive.key, now),
    filingsOverTime(actor, "board.read", directive.key, now),
  ]);
  return (
    <BoardView
      directive={directive}
      directives={directives}
      filter={chosen}
      misread={misread}
      plans={plans}
      page={{ number: page, size: pageSize }}
      totals={boardTotals(counts)}
      filings={filings}
      today={dayOf(now)}
    />
  );
}
