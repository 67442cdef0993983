import type { Route } from "next";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { LanguageWords } from "@/components/registers/language-words";
import { type ListOf, RegisterList } from "@/components/registers/register-list";
import { Day } from "@/components/ui/time";
import { formatNumber } from "@/lib/i18n/format";
import type { OutreachFilter } from "@/lib/outreach/filter";
import { channelWords } from "@/lib/outreach/labels";
import { entryName, type OutreachRow } from "@/lib/outreach/rules";

/** Outreach, newest first, each entry leading to its own page. */
export function OutreachList(list: ListOf<OutreachRow, OutreachFilter>) {
  const say = useTranslations();
  const words = useTranslations("outreach");
  const locale = useLocale();
  return (
    <RegisterList
      {...list}
      noun="outreach"
      nameOf={entryName}
      columns={[
        {
          key: "outlet",
          heading: words("field.outlet"),
          sort: "outlet",
          cell: ({ id, outlet }) => (
            <Link href={`/outreach/${id}` as Route} prefetch={false}>
              <bdi>{outlet}</bdi>
            </Link>
          ),
        },
        {
          key: "language",
          heading: words("grid.language"),
          sort: "language",
          cell: ({ language }) => <LanguageWords tag={language} />,
        },
        {
          key: "channel",
          heading: words("field.channel"),
          cell: ({ channel }) => say(channelWords[channel]),
        },
        {
          key: "held-on",
          heading: words("field.held-on"),
          sort: "held-on",
          cell: ({ heldOn }) => <Day on={heldOn} />,
        },
        {
          key: "reach",
          heading: words("field.reach"),
          sort: "reach",
          align: "end",
          cell: ({ reach }) => (reach === null ? words("unknown") : formatNumber(reach, locale)),
        },
      ]}
    />
  );
}
