import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { TextArea } from "@/components/ui/text-area";
import { Day } from "@/components/ui/time";
import type { DepartmentFacts } from "@/lib/departments/row";
import { applyDirectiveAction } from "@/lib/directives/actions";

/**
 * The published directives of which the department has no plan, because it came after their publication, and for those
 * who may, the way to apply one.
 */
export function Unaddressed({ department, mayApply }: { department: DepartmentFacts; mayApply: boolean }) {
  const words = useTranslations("directives.apply");
  if (department.unaddressed.length === 0) return null;
  return (
    <Panel title={words("title")} lede={words("lede")}>
      <ul>
        {department.unaddressed.map(({ key, number, title, language, signedOn }) => (
          <li key={key} className="border-line border-t py-3">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <Tag tone="caution" shape="triangle">
                {words.rich("signed", { day: () => <Day on={signedOn} /> })}
              </Tag>
              <span lang={language}>{words("one", { number, title })}</span>
            </p>
            {mayApply && (
              <details className="mt-2 [&:has([role=alert])::details-content]:[content-visibility:visible] print:hidden">
                <summary className="link inline-block min-h-6 py-1 font-semibold">
                  {words("open", { number })}
                </summary>
                <Form id={`apply-${key}`} action={applyDirectiveAction} className="mt-3">
                  <p className="mb-4 max-w-prose text-muted text-sm">
                    {words(department.effectiveFrom > signedOn ? "how-younger" : "how-known")}
                  </p>
                  <input type="hidden" name="departmentId" value={department.id} />
                  <input type="hidden" name="directive" value={key} />
                  <TextArea name="reason" rows={2} label={words("reason")} hint={words("reason-hint")} />
                  <SubmitButton>{words("submit", { number })}</SubmitButton>
                </Form>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
