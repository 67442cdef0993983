import { useTranslations } from "next-intl";
import { Progress } from "@/components/ui/progress";

/** How many of the staff of a site are trained. */
export function Trained({ site }: { site: { name: string; trained: number; staffToTrain: number } }) {
  const words = useTranslations("facilities");
  if (site.staffToTrain === 0) return <span className="text-muted">{words("no-staff")}</span>;
  return (
    <Progress
      done={site.trained}
      total={site.staffToTrain}
      label={`${words("field.training")}: ${site.name}`}
      words={words("trained-of", { trained: site.trained, of: site.staffToTrain })}
    />
  );
}
