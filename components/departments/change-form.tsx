import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { changeDepartmentAction } from "@/lib/departments/actions";
import type { DepartmentFacts } from "@/lib/departments/row";

/** Changes what a department is called, until when it exists and who follows it. */
export function ChangeForm({ department }: { department: DepartmentFacts }) {
  const words = useTranslations("departments.change");
  return (
    <details className="mt-3 [&:has([role=alert])::details-content]:[content-visibility:visible] print:hidden">
      <summary className="link inline-block min-h-6 py-1 font-semibold">{words("title")}</summary>
      <Form id="change-department" action={changeDepartmentAction} className="mt-3">
        <p className="mb-4 max-w-prose text-muted text-sm">{words("lede")}</p>
        <input type="hidden" name="departmentId" value={department.id} />
        <TextInput name="name" label={words("name")} defaultValue={department.name} maxLength={200} />
        <TextInput
          name="effectiveTo"
          type="date"
          width="half"
          label={words("until")}
          hint={words("until-hint")}
          defaultValue={department.effectiveTo ?? ""}
          optional
        />
        <TextInput
          name="successor"
          width="short"
          label={words("successor")}
          hint={words("successor-hint")}
          defaultValue={department.successor?.abbreviation ?? ""}
          maxLength={20}
          optional
        />
        <SubmitButton>{words("submit")}</SubmitButton>
      </Form>
    </details>
  );
}
