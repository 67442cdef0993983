import type { Role } from "@/lib/auth/permissions";
import type { DesignationRole } from "@/lib/db/generated/enums";

const byHead: readonly DesignationRole[] = ["liaison", "alternate"];
const byAdministrator: readonly DesignationRole[] = ["liaison", "alternate", "department_head"];

/** The roles a person may propose others for: never one above their own reach. */
export const proposable = {
  liaison: [],
  alternate: [],
  department_head: byHead,
  reviewer: [],
  administrator: byAdministrator,
  auditor: [],
  none: [],
} as const satisfies Record<Role, readonly DesignationRole[]>;

export const mayPropose = (role: Role, proposed: DesignationRole): boolean =>
  (proposable[role] as readonly DesignationRole[]).includes(proposed);
