import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { LanguageWords } from "@/components/registers/language-words";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { OutreachChannel } from "@/lib/db/generated/enums";
import type { OutreachFilter } from "@/lib/outreach/filter";
import { channelWords } from "@/lib/outreach/labels";
import type { Grid } from "@/lib/outreach/rules";
import { addressOf } from "@/lib/platform/address-filter";

const channels = Object.values(OutreachChannel);

/** Which languages were served by which channels; every number leads to its entries, every gap shows as one. */
export function CoverageGrid({ grid, filter }: { grid: Grid; filter: OutreachFilter }) {
  const say = useTranslations();
  const words = useTranslations("outreach.grid");
  const most = Math.max(1, ...grid.rows.flatMap(({ cells }) => [...cells.values()]));
  const address = (language: string, channel?: OutreachChannel) =>
    `/outreach${addressOf({ ...filter, language, channel })}` as Route;
  if (grid.rows.length === 0)
    return (
      <Panel title={words("title")}>
        <EmptyState title={words("empty")} />
      </Panel>
    );
  return (
    <Panel flush title={words("title")} lede={words("lede")}>
      <ScrollRegion label={words("title")}>
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">{words("title")}</caption>
          <thead>
            <tr className="border-line-strong border-b">
              <th scope="col" className="sticky left-0 bg-raised px-4 py-2 text-start align-bottom sm:px-6">
                {words("language")}
              </th>
              {channels.map((channel) => (
                <th
                  key={channel}
                  scope="col"
                  className="min-w-20 px-2 py-2 text-center align-bottom leading-snug"
                >
                  {say(channelWords[channel])}
                </th>
              ))}
              <th scope="col" className="px-4 py-2 text-end align-bottom sm:px-6">
                {words("total")}
              </th>
            </tr>
          </thead>
          <tbody>
            {grid.rows.map(({ language, declared, total, cells }) => (
              <tr key={language} className="border-line border-b last:border-b-0">
                <th scope="row" className="sticky left-0 bg-raised px-4 py-2 text-start sm:px-6">
                  <LanguageWords tag={language} />
                  {!declared && (
                    <span className="block font-normal text-muted text-xs">{words("undeclared")}</span>
                  )}
                  {declared && total === 0 && (
                    <span className="block font-normal text-caution-ink text-xs">{words("gap")}</span>
                  )}
                </th>
                {channels.map((channel) => (
                  <td key={channel} className="px-2 py-2 text-center">
                    <Cell count={cells.get(channel) ?? 0} most={most} href={address(language, channel)} />
                  </td>
                ))}
                <td className="num px-4 py-2 text-end sm:px-6">
                  {total > 0 ? (
                    <Link href={address(language)} prefetch={false} className="link">
                      {total}
                    </Link>
                  ) : (
                    0
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Panel>
  );
}

/** A count with a disc that grows with it. */
function Cell({ count, most, href }: { count: number; most: number; href: Route }) {
  const words = useTranslations("outreach.grid");
  if (count === 0)
    return (
      <span className="text-muted">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{words("none")}</span>
      </span>
    );
  return (
    <Link href={href} prefetch={false} className="link num inline-flex min-h-6 items-center gap-1.5">
      <svg viewBox="0 0 24 24" aria-hidden="true" className="size-5 text-accent">
        <circle cx="12" cy="12" r={4 + 8 * Math.sqrt(count / most)} fill="currentColor" opacity="0.45" />
      </svg>
      {count}
    </Link>
  );
}
