import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import { gapWords } from "@/lib/registers/gap-words";
import type { Gap } from "@/lib/registers/rules";

/** What is missing, a sentence each; `most` leaves the rest to a count. */
export function GapList({ gaps, most = gaps.length }: { gaps: readonly Gap[]; most?: number }) {
  const say = useTranslations();
  const words = useTranslations("registers");
  const format = useFormatter();
  const locale = useLocale();
  if (gaps.length === 0) return <p className="text-muted text-sm">{words("nothing-missing")}</p>;
  return (
    <ul className="grid list-disc gap-1 pl-5 text-sm marker:text-muted">
      {gaps.slice(0, most).map((gap) => {
        const { sentence, lists } = gapWords(gap, say, locale);
        return (
          <li key={gap.said.key}>
            {sentence}
            {lists.map((list) => (
              <Fragment key={list.join()}>
                : {format.list(list.map((name) => <bdi key={name}>{name}</bdi>))}
              </Fragment>
            ))}
          </li>
        );
      })}
      {gaps.length > most && <li>{words("more-gaps", { count: gaps.length - most })}</li>}
    </ul>
  );
}
