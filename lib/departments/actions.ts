"use server";

import { formAction } from "@/lib/platform/form-action";
import { changeDepartment } from "./change";

export const changeDepartmentAction = formAction(
  changeDepartment,
  (form) => ({
    departmentId: form.text("departmentId"),
    name: form.text("name"),
    effectiveTo: form.optional("effectiveTo"),
    successor: form.optional("successor"),
  }),
  ({ changed }) => ({ message: { key: "departments.change.done", values: { changed } } }),
);
