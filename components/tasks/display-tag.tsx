import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import { displayLabels } from "@/lib/tasks/labels";
import type { DisplayStatus } from "@/lib/tasks/status";

/** The display status of a task or plan: word, shape and hue. */
export function DisplayTag({ status }: { status: DisplayStatus }) {
  const say = useTranslations();
  const { word, tone, shape } = displayLabels[status];
  return (
    <Tag tone={tone} shape={shape}>
      {say(word)}
    </Tag>
  );
}
