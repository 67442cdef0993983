"use server";

import { linkOf } from "@/lib/auth/one-time-links";
import type { OfficeRole } from "@/lib/db/generated/enums";
import { formAction } from "@/lib/platform/form-action";
import {
  assignDepartments,
  changeOffice,
  deactivatePerson,
  invitePerson,
  reactivatePerson,
  renewLink,
} from "./mutations";

export const invite = formAction(
  invitePerson,
  (form) => ({
    name: form.text("name"),
    email: form.text("email"),
    office: form.text("office") as OfficeRole,
  }),
  ({ person, token }) => ({
    message: { key: "people.invite.done", values: { name: person } },
    result: { name: person, link: linkOf(token) },
  }),
);

export const renew = formAction(
  renewLink,
  (form) => ({ userId: form.text("userId") }),
  ({ person, token }) => ({
    message: { key: "people.renew.done", values: { name: person } },
    result: { name: person, link: linkOf(token) },
  }),
);

export const changeOfficeOf = formAction(
  changeOffice,
  (form) => ({ userId: form.text("userId"), office: (form.text("office") || null) as OfficeRole | null }),
  ({ person, needsLink }) => ({
    message: needsLink
      ? { key: "people.office.done-anew", values: { name: person } }
      : { key: "people.office.done" },
  }),
);

export const assign = formAction(
  assignDepartments,
  (form) => ({ userId: form.text("userId"), departmentIds: form.all("departmentIds") }),
  () => ({ message: { key: "people.assign.done" } }),
);

export const deactivate = formAction(
  deactivatePerson,
  (form) => ({ userId: form.text("userId"), reason: form.optional("reason") }),
  () => ({ message: { key: "people.deactivate.done" } }),
);

export const reactivate = formAction(
  reactivatePerson,
  (form) => ({ userId: form.text("userId") }),
  () => ({ message: { key: "people.reactivate.done" } }),
);
