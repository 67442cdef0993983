"use server";

import { linkOf } from "@/lib/auth/one-time-links";
import type { DesignationRole } from "@/lib/db/generated/enums";
import { formAction } from "@/lib/platform/form-action";
import { acceptDesignation, declineDesignation, endDesignation, proposeDesignation } from "./mutations";

export const propose = formAction(
  proposeDesignation,
  (form) => ({
    departmentId: form.text("departmentId"),
    role: form.text("role") as DesignationRole,
    name: form.text("name"),
    email: form.text("email"),
  }),
  ({ person, signsInBy, token }) => ({
    message: {
      key: (
        {
          link: "designations.done.proposed",
          password: "designations.done.proposed-signs-in",
          "link elsewhere": "designations.done.proposed-link-elsewhere",
        } as const
      )[signsInBy],
      values: { name: person },
    },
    result: token ? { name: person, link: linkOf(token) } : undefined,
  }),
);

export const end = formAction(
  endDesignation,
  (form) => ({ designationId: form.text("designationId") }),
  ({ reason }) => ({
    message: { key: reason === "withdrawn" ? "designations.done.withdrawn" : "designations.done.ended" },
  }),
);

export const accept = formAction(
  acceptDesignation,
  (form) => ({ designationId: form.text("designationId") }),
  () => ({ goTo: "/" }),
);

export const decline = formAction(
  declineDesignation,
  (form) => ({ designationId: form.text("designationId") }),
  () => ({ goTo: "/" }),
);
