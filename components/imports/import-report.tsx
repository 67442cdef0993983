"use client";

import { useTranslations } from "next-intl";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Tag } from "@/components/ui/tag";
import type { ReportedRow } from "@/lib/imports/import-action";
import { verdictLook } from "@/lib/imports/labels";

/** Every row of a file with what would become of it, problems first. */
export function ImportReport({ rows }: { rows: ReportedRow[] }) {
  const words = useTranslations("imports");
  const ordered = [
    ...rows.filter(({ verdict }) => verdict === "problem"),
    ...rows.filter(({ verdict }) => verdict !== "problem"),
  ];
  return (
    <ScrollRegion label={words("report")}>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{words("report")}</caption>
        <thead>
          <tr className="border-line-strong border-b text-start">
            <th scope="col" className="px-2 py-2 text-end">
              {words("row-number")}
            </th>
            <th scope="col" className="px-2 py-2 text-start">
              {words("what")}
            </th>
            <th scope="col" className="px-2 py-2 text-start">
              {words("result")}
            </th>
            <th scope="col" className="px-2 py-2 text-start">
              {words("says")}
            </th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ row, label, verdict, says }) => (
            <tr key={row} className="border-line border-b align-baseline">
              <td className="num px-2 py-2 text-end">{row}</td>
              <th scope="row" className="break-all px-2 py-2 text-start font-semibold">
                {label}
              </th>
              <td className="whitespace-nowrap px-2 py-2">
                <Tag {...verdictLook[verdict]}>{words(`verdict.${verdict}`)}</Tag>
              </td>
              <td className="min-w-48 px-2 py-2">
                {says.map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
