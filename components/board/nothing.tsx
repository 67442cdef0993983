import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { TaskFilter } from "@/lib/tasks/filter";
import { displayLabels } from "@/lib/tasks/labels";

/** What an empty board or report says: with one filter in use what that filter found, otherwise that they found nothing together. */
export function NothingFound({ filter, clearHref }: { filter: TaskFilter; clearHref: Route }) {
  const say = useTranslations();
  const words = useTranslations("board.empty");
  const { directive: _, sort: __, ...narrowing } = filter;
  const [only, ...others] = Object.entries(narrowing) as [keyof typeof narrowing, string][];
  const title = () => {
    if (!only) return words("none");
    if (others.length > 0) return words("together");
    const [name, value] = only;
    if (name === "status" || name === "plan") {
      return words(name, { status: say(displayLabels[value as keyof typeof displayLabels].word) });
    }
    return words(name, { value });
  };
  return (
    <EmptyState
      title={title()}
      action={
        only && (
          <ButtonLink href={clearHref} look="secondary">
            {words("clear")}
          </ButtonLink>
        )
      }
    />
  );
}
