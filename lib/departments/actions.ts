"use server";

import { importAction } from "@/lib/imports/import-action";
import { formAction } from "@/lib/platform/form-action";
import { changeDepartment } from "./change";
import { departmentColumns } from "./import";
import { judgeDepartmentsFile } from "./judge-file";
import { importDepartments } from "./mutations";

export const importDepartmentsFile = importAction({
  columns: departmentColumns,
  mutation: importDepartments,
  judge: judgeDepartmentsFile,
  stored: (counts) => counts,
});

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
