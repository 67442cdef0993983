import { useTranslations } from "next-intl";
import type { ContractorsFilter } from "@/lib/contractors/filter";
import { stateWords } from "@/lib/contractors/labels";

/** Says which contracts a bulk message is for, as the list was narrowed, and how many of them can be sent to or lack an address. */
export function SendSelection({
  filter: { q, state, lacks, shown },
  chosen,
  totals,
}: {
  filter: ContractorsFilter;
  /** Whether they were ticked in the list. */
  chosen: boolean;
  totals: { rows: number; withoutEmail: number };
}) {
  const say = useTranslations();
  const words = useTranslations("contractors");
  const count = totals.rows + totals.withoutEmail;
  const narrowed = [
    state && `${words("state.label")}: ${say(stateWords[state])}`,
    lacks && `${words("lacks.label")}: ${words(`lacks.${lacks}`)}`,
    shown && (shown === "ended" ? words("shown.ended") : say("registers.filter.withdrawn")),
  ].filter(Boolean);
  return (
    <p className="font-semibold text-ink [overflow-wrap:anywhere]">
      {chosen
        ? words("send.chosen", { count })
        : q
          ? words("send.found", { count, q })
          : words("send.waiting", { count })}
      {narrowed.length > 0 && ` (${narrowed.join("; ")})`}
    </p>
  );
}
