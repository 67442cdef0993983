import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { Neighbour } from "@/lib/facilities/rules";

/** Chooses another site of the department whose text a new version begins with; the address holds the choice. */
export function BeginFrom({
  facilityId,
  neighbours,
  from,
}: {
  facilityId: string;
  neighbours: Neighbour[];
  from: string | undefined;
}) {
  const words = useTranslations("facilities.protocol");
  const written = neighbours.filter(({ protocol }) => protocol !== "none");
  if (written.length === 0) return null;
  return (
    <form
      action={`/facilities/${facilityId}/protocol` as Route}
      className="mb-6 flex flex-wrap items-end gap-x-4"
    >
      <Select
        name="from"
        label={words("from")}
        blank={words("from-none")}
        options={written.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={from}
      />
      <div className="mb-6">
        <Button type="submit" look="secondary">
          {words("from-use")}
        </Button>
      </div>
    </form>
  );
}
