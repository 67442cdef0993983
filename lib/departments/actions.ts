"use server";

import { importAction } from "@/lib/imports/import-action";
import { departmentColumns } from "./import";
import { judgeDepartmentsFile } from "./judge-file";
import { importDepartments } from "./mutations";

export const importDepartmentsFile = importAction({
  columns: departmentColumns,
  mutation: importDepartments,
  judge: judgeDepartmentsFile,
  stored: (counts) => counts,
});
