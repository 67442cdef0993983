/** Every role a person can act in. Office roles come from the account, department roles from an active designation. */
export const roles = [
  "liaison",
  "alternate",
  "department_head",
  "reviewer",
  "administrator",
  "auditor",
  "none",
] as const;
export type Role = (typeof roles)[number];

/** How far a permission reaches. "self" is the person's own account and designation. */
export type Reach = "everywhere" | "assigned departments" | "own department" | "self" | "nowhere";

type Row = Record<Role, Reach>;

const all = "everywhere";
const assigned = "assigned departments";
const own = "own department";
const no = "nowhere";

const row = (
  liaison: Reach,
  alternate: Reach,
  department_head: Reach,
  reviewer: Reach,
  administrator: Reach,
  auditor: Reach,
  none: Reach = no,
): Row => ({ liaison, alternate, department_head, reviewer, administrator, auditor, none });

/**
 * Who may do what, and how far. The only place where a role decides anything: queries filter by `within`, writes ask
 * `can`, navigation and buttons read the same cells, and the role x screen matrix of the journeys is made from it.
 */
//                             liaison   alternate head      reviewer  admin     auditor
export const permissions = {
  "directive.read": row(all, all, all, all, all, all),
  "directive.publish": row(no, no, no, no, all, no),
  "requirement.check": row(no, no, no, no, all, no),
  "task.read": row(own, own, own, assigned, all, all),
  "plan.read": row(own, own, own, assigned, all, all),
  "plan.draft": row(own, own, own, no, no, no),
  "plan.submit": row(own, own, own, no, no, no),
  "evidence.read": row(own, own, own, assigned, all, all),
  "evidence.attach": row(own, own, own, no, no, no),
  "file.record-scan": row(no, no, no, no, all, no),
  "file.clear": row(no, no, no, no, all, no),
  "deadline.extend": row(no, no, no, no, all, no),
  "review.read": row(no, no, no, assigned, all, all),
  "review.decide": row(no, no, no, assigned, all, no),
  "comment.read-internal": row(no, no, no, assigned, all, all),
  "comment.write": row(own, own, own, assigned, all, no),
  "comment.write-internal": row(no, no, no, assigned, all, no),
  "department.read": row(own, own, own, assigned, all, all),
  "department.import": row(no, no, no, no, all, no),
  "department.change": row(no, no, no, no, all, no),
  "designation.read": row(own, own, own, assigned, all, all),
  "designation.propose": row(no, no, own, no, all, no),
  "designation.end": row(no, no, own, no, all, no),
  "designation.answer": row("self", "self", "self", "self", "self", "self", "self"),
  "person.read": row(no, no, no, no, all, all),
  "person.administer": row(no, no, no, no, all, no),
  "assignment.change": row(no, no, no, no, all, no),
  "board.read": row(no, no, no, assigned, all, all),
  "report.read": row(own, own, own, assigned, all, all),
  "report.council": row(no, no, no, no, all, all),
  "event.read": row(no, no, no, no, all, all),
  "register.read": row(own, own, own, assigned, all, all),
  "register.write": row(own, own, own, no, all, no),
  "register.decide": row(no, no, no, assigned, all, no),
  "activity.read": row(own, own, own, assigned, all, all),
  "activity.report": row(own, own, own, no, no, no),
  "import.bring": row("self", "self", "self", no, "self", no),
  "import.read": row("self", "self", "self", no, all, no),
  "notice.write-text": row(no, no, no, no, all, no),
  "notice.acknowledge": row(no, no, no, no, no, no, "self"),
  "delivery.record": row(no, no, no, no, all, no),
  "account.change": row("self", "self", "self", "self", "self", "self", "self"),
} as const satisfies Record<string, Row>;

export type Permission = keyof typeof permissions;

/** The person on whose authority something happens, looked up afresh for every request. */
export type Actor = {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** The department of the active designation; null for the offices of the city. */
  departmentId: string | null;
  /** The departments assigned to a reviewer. */
  assignedDepartmentIds: string[];
  locale: string | null;
  /** The signed-in session; null for a scheduled job or a command. */
  sessionId: string | null;
};

/** What a permission is asked about: a row of a department, a person's own account, or the city as a whole. */
export type Scope = { departmentId?: string | null; userId?: string | null };

export const reachOf = (actor: Pick<Actor, "role">, permission: Permission): Reach =>
  permissions[permission][actor.role];

/** Whether this role could ever use the permission, somewhere. */
export const couldEver = (actor: Pick<Actor, "role">, permission: Permission): boolean =>
  reachOf(actor, permission) !== "nowhere";

/** Whether the actor may use the permission on this row. */
export function can(actor: Actor, permission: Permission, scope: Scope): boolean {
  const reach = reachOf(actor, permission);
  switch (reach) {
    case "everywhere":
      return true;
    case "assigned departments":
      return scope.departmentId != null && actor.assignedDepartmentIds.includes(scope.departmentId);
    case "own department":
      return scope.departmentId != null && scope.departmentId === actor.departmentId;
    case "self":
      return scope.userId === actor.id;
    case "nowhere":
      return false;
  }
}

/** The same cell as a filter for lists: null means every department, otherwise only these (perhaps none). */
export function within(actor: Actor, permission: Permission): string[] | null {
  const reach = reachOf(actor, permission);
  switch (reach) {
    case "everywhere":
      return null;
    case "assigned departments":
      return actor.assignedDepartmentIds;
    case "own department":
      return actor.departmentId ? [actor.departmentId] : [];
    case "self":
    case "nowhere":
      return [];
  }
}

/** The roles in a department that each role may propose others for: never one above its own reach. */
export const proposable = {
  liaison: [],
  alternate: [],
  department_head: ["liaison", "alternate"],
  reviewer: [],
  administrator: ["liaison", "alternate", "department_head"],
  auditor: [],
  none: [],
} as const satisfies Record<Role, readonly Role[]>;

/** The offices that reach the departments assigned to them, and nothing else of a department. */
export const assignedOffices = ["reviewer"] as const satisfies readonly Role[];

/** Whether the holder of this office is given departments; whoever leaves such an office gives them up. */
export const takesAssignments = (office: Role | null): boolean =>
  (assignedOffices as readonly (Role | null)[]).includes(office);

/** The office that whoever runs the server can give, so that somebody can administer everything else. */
export const firstOffice = "administrator" satisfies Role;
