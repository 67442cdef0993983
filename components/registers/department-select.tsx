import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";

/** Whose register a new row belongs to, for those who keep several; nothing where there is no choice. */
export function DepartmentSelect({ departments }: { departments?: { id: string; name: string }[] }) {
  const words = useTranslations("registers");
  if (!departments) return null;
  return (
    <Select
      name="departmentId"
      label={words("department")}
      blank="–"
      options={departments.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
