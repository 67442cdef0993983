import { type Actor, can, proposable, type Role } from "@/lib/auth/permissions";
import type { DesignationEnd, DesignationRole } from "@/lib/db/generated/enums";

/** Whether a person in `role` may propose somebody else for `proposed`. */
export const mayPropose = (role: Role, proposed: DesignationRole): boolean =>
  (proposable[role] as readonly DesignationRole[]).includes(proposed);

/** The roles this person may propose others for in this department, and end. */
export const proposableIn = (actor: Actor, departmentId: string): readonly DesignationRole[] =>
  can(actor, "designation.propose", { departmentId }) ? proposable[actor.role] : [];

/**
 * Whether whoever proposes a person without a password may be given that person's one-time link: everybody who
 * administers people, otherwise only when no other department has ever proposed the person, since the link opens
 * whatever the account is asked for anywhere.
 */
export const mayHandOverLink = (actor: Actor, departmentId: string, proposedBy: string[]): boolean =>
  can(actor, "person.administer", {}) || proposedBy.every((department) => department === departmentId);

/** The roles of a department in the order in which they are shown. */
export const shownRoles = ["liaison", "alternate", "department_head"] as const satisfies DesignationRole[];

/** One designation as a department page shows it; instants are on the installation's clock. */
export type ShownDesignation = {
  id: string;
  role: DesignationRole;
  status: "proposed" | "active" | "ended";
  endReason: DesignationEnd | null;
  name: string;
  email: string;
  hasPassword: boolean;
  proposedBy: string | null;
  proposedAt: Date;
  acceptedAt: Date | null;
  endedAt: Date | null;
};

/** Who acts for a department now and before, newest first, and what the reader may do about it. */
export type DepartmentDesignations = {
  departmentId: string;
  live: ShownDesignation[];
  ended: ShownDesignation[];
  /** The roles the reader may propose for and end; empty for a reader only. */
  mayPropose: readonly DesignationRole[];
};

/** A proposal as the proposed person is asked. */
export type Proposal = {
  id: string;
  role: DesignationRole;
  department: string;
  proposedBy: string | null;
  proposedAt: Date;
  /** Who holds the role now and would be replaced. */
  holder: string | null;
  /** Whether accepting ends another role of this person in the same department. */
  leavesRole: boolean;
};
