import { useLocale, useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { Day, Instant } from "@/components/ui/time";
import { explainDeadline } from "@/lib/deadlines/sentence";
import type { PublishedRequirement } from "@/lib/directives/summary";
import { checkRequirementAction } from "@/lib/requirements/actions";
import { kinds, promptsOf } from "@/lib/requirements/kinds";
import { nonAnswerWords } from "@/lib/tasks/labels";

/** One requirement as published; `mayCheck` adds the way to say that its wording was compared with the signed text. */
export function RequirementPanel({
  requirement,
  directive,
  language,
  mayCheck,
}: {
  requirement: PublishedRequirement;
  /** What the directive is called. */
  directive: string;
  language: string;
  mayCheck: boolean;
}) {
  const say = useTranslations();
  const words = useTranslations("directives");
  const deadlines = useTranslations("deadlines");
  const locale = useLocale();
  const { deadline, checked, checkedAt, checkedBy } = requirement;
  const prompts = promptsOf(requirement, say);
  return (
    <Panel
      id={requirement.key}
      title={<span lang={language}>{`${requirement.number}. ${requirement.title}`}</span>}
    >
      <p className="mb-4 max-w-prose" lang={language}>
        {requirement.text}
      </p>
      <SummaryList
        dense
        rows={[
          { key: "kind", term: words("kind"), value: say(kinds[requirement.kind].label) },
          {
            key: "deadline",
            term: words("deadline"),
            value: (
              <>
                <Day on={deadline.dueOn} format="weekday" />
                {requirement.continuing && ` (${words("continuing")})`}
                <span className="block max-w-prose text-muted text-sm">
                  {explainDeadline(deadlines, locale, { ...deadline, directive }).join(" ")}
                </span>
              </>
            ),
          },
          {
            key: "departments",
            term: words("applies"),
            value: words("applies-to", { count: requirement.departments }),
          },
          {
            key: "prompts",
            term: words("prompts"),
            value: (
              <ul className="list-disc pl-5" lang={prompts.own ? language : undefined}>
                {prompts.list.map(({ key, label, help }) => (
                  <li key={key}>
                    {label} <span className="text-muted text-sm">{help}</span>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: "non-answers",
            term: words("non-answers"),
            value: requirement.nonAnswers.map((one) => say(nonAnswerWords[one])).join(", ") || words("none"),
          },
          {
            key: "evidence",
            term: words("evidence"),
            value: <span lang={language}>{requirement.evidenceRule}</span>,
          },
          {
            key: "source",
            term: words("source"),
            value: (
              <>
                <span lang={language}>{requirement.citation}</span>{" "}
                <a href={requirement.sourceUrl} className="link wrap-anywhere" rel="noreferrer">
                  {requirement.sourceUrl}
                </a>
              </>
            ),
          },
          {
            key: "checked",
            term: words("checked.term"),
            value: (
              <>
                <Tag tone={checked ? "good" : "caution"} shape={checked ? "tick" : "triangle"}>
                  {words(checked ? "checked.yes" : "checked.no")}
                </Tag>
                {checked && checkedAt && (
                  <span className="mt-1 block text-muted text-sm">
                    {words.rich("checked.by", {
                      name: checkedBy ?? "",
                      at: () => <Instant at={new Date(checkedAt)} />,
                    })}
                  </span>
                )}
              </>
            ),
          },
        ]}
      />
      {mayCheck && (
        <Form action={checkRequirementAction} id={`check-${requirement.key}`} className="mt-4 print:hidden">
          <input type="hidden" name="requirementId" value={requirement.id} />
          <input type="hidden" name="checked" value={checked ? "no" : "yes"} />
          <SubmitButton look="secondary" size="small">
            {words(checked ? "checked.unset" : "checked.set", { number: requirement.number })}
          </SubmitButton>
        </Form>
      )}
    </Panel>
  );
}
