import { useTranslations } from "next-intl";
import { ChangedBy } from "@/components/registers/changed-by";
import { LanguageWords } from "@/components/registers/language-words";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { Day } from "@/components/ui/time";
import type { ContractRow } from "@/lib/contractors/rules";

/** The facts of one contract as they read now. */
export function ContractFactsPanel({ row }: { row: ContractRow }) {
  const words = useTranslations("contractors.field");
  return (
    <Panel>
      <SummaryList
        rows={[
          { key: "department", term: words("department"), value: row.department },
          { key: "number", term: words("number"), value: row.number },
          { key: "sites", term: words("sites"), value: row.sites },
          { key: "starts", term: words("starts"), value: <Day on={row.startsOn} /> },
          { key: "ends", term: words("ends"), value: row.endsOn ? <Day on={row.endsOn} /> : words("no-end") },
          { key: "contact", term: words("contact-name"), value: row.contactName ?? "–" },
          {
            key: "email",
            term: words("email"),
            value: row.contactEmail ? (
              <span className="break-all">{row.contactEmail}</span>
            ) : (
              words("no-email")
            ),
          },
          { key: "language", term: words("language"), value: <LanguageWords tag={row.language} /> },
          {
            key: "clause",
            term: words("clause-short"),
            value: words(row.clause ? "clause-yes" : "clause-no"),
          },
        ]}
      />
      <ChangedBy row={row} />
    </Panel>
  );
}
