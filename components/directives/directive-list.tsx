import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Countdown } from "@/components/ui/countdown";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Day } from "@/components/ui/time";
import type { DirectiveSummary } from "@/lib/directives/summary";

/** The published directives, each with its deadline and requirements. `today` is YYYY-MM-DD. */
export function DirectiveList({ directives, today }: { directives: DirectiveSummary[]; today: string }) {
  const words = useTranslations("directives");
  if (directives.length === 0) return <EmptyState title={words("no-directives")} />;
  return directives.map(({ key, number, title, signedOn, language, requirements, deadline }) => (
    <Panel
      key={key}
      title={
        <Link href={`/directives/${key}` as Route} className="link" lang={language}>
          {number}: {title}
        </Link>
      }
    >
      <p className="mb-3 flex flex-wrap gap-x-6">
        <span>{words.rich("signed-on", { day: () => <Day on={signedOn} /> })}</span>
        <span>{words.rich("due-on", { day: () => <Day on={deadline.dueOn} /> })}</span>
        <Countdown dueOn={deadline.dueOn} today={today} />
      </p>
      <ol lang={language}>
        {requirements.map((requirement) => (
          <li key={requirement.key}>
            <Link
              href={`/directives/${key}#${requirement.key}` as Route}
              className="link inline-block min-h-6 py-1"
            >
              {requirement.number}. {requirement.title}
            </Link>
          </li>
        ))}
      </ol>
    </Panel>
  ));
}
