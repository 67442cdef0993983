import { useTranslations } from "next-intl";
import { Progress } from "@/components/ui/progress";
import type { Measure } from "@/lib/registers/rules";

/** How far a duty has come, as words and a bar. */
export function MeasureMeter({ measure, label }: { measure: Measure; label: string }) {
  const words = useTranslations("registers");
  return (
    <Progress
      done={measure.done}
      total={measure.of}
      label={label}
      words={words("progress-of", { done: measure.done, of: measure.of })}
    />
  );
}
