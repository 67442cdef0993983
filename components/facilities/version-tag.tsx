import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import { inForce, type VersionFacts } from "@/lib/facilities/rules";

/** Whether a version is in force, waits for approval, or was replaced. */
export function VersionTag({ version, versions }: { version: VersionFacts; versions: VersionFacts[] }) {
  const words = useTranslations("facilities.protocol");
  if (inForce(versions)?.id === version.id)
    return (
      <Tag tone="good" shape="tick">
        {words("in-force")}
      </Tag>
    );
  if (versions[0]?.id === version.id)
    return (
      <Tag tone="info" shape="half">
        {words("waits")}
      </Tag>
    );
  return (
    <Tag tone="neutral" shape="dash">
      {words("replaced")}
    </Tag>
  );
}
