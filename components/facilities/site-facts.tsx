import { useTranslations } from "next-intl";
import { ChangedBy } from "@/components/registers/changed-by";
import { Confirm } from "@/components/ui/confirm";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { change } from "@/lib/facilities/actions";
import { kindWords } from "@/lib/facilities/labels";
import type { SiteRowFacts } from "@/lib/facilities/rules";
import { SiteForm } from "./site-form";

/** What a site is, and the form that changes it. */
export function SiteFactsPanel({ site, mayChange }: { site: SiteRowFacts; mayChange: boolean }) {
  const say = useTranslations();
  const words = useTranslations("facilities");
  return (
    <Panel>
      <SummaryList
        dense
        rows={[
          { key: "department", term: words("field.department"), value: site.department },
          { key: "kind", term: words("field.kind"), value: say(kindWords[site.kind]) },
          { key: "address", term: words("field.address"), value: site.address },
          { key: "contact", term: words("field.contact"), value: site.contactRole },
          { key: "staff", term: words("field.staff"), value: site.staffToTrain },
        ]}
      />
      <ChangedBy row={site} />
      {mayChange && (
        <div className="mt-4">
          <Confirm open={words("change")}>
            <SiteForm
              key={site.version}
              action={change}
              hidden={{ facilityId: site.id, version: site.version }}
              site={site}
            />
          </Confirm>
        </div>
      )}
    </Panel>
  );
}
