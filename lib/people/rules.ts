import type { EventAction, EventDetails } from "@/lib/audit/kinds";
import { type Permission, permissions, type Reach, type Role, roles } from "@/lib/auth/permissions";
import type { DesignationEnd, DesignationRole, OfficeRole } from "@/lib/db/generated/enums";

export const accountStates = ["active", "invited", "deactivated"] as const;
export type AccountState = (typeof accountStates)[number];

/** What the list of people is narrowed by, as its address says it; what makes no sense there is left out. */
export type PeopleFilter = {
  search: string;
  role: Role | "";
  department: string;
  state: AccountState | "";
  page: number;
};

/** Rows on one page of the list. */
export const peoplePageSize = 50;

/** The filter of the list of people from its address; what is not understood filters nothing. */
export function peopleFilter(asked: Record<string, string | string[] | undefined>): PeopleFilter {
  const one = (name: string) => {
    const value = asked[name];
    return (typeof value === "string" ? value : "").replaceAll("\0", "").trim().slice(0, 200);
  };
  const page = /^[1-9]\d{0,4}$/.test(one("page")) ? Number(one("page")) : 1;
  return {
    search: one("search"),
    role: roles.find((role) => role === one("role")) ?? "",
    department: one("department").slice(0, 20),
    state: accountStates.find((state) => state === one("state")) ?? "",
    page,
  };
}

/** The address of the list with this filter; empty choices are left out. */
export function peopleAddress(filter: Partial<PeopleFilter>): string {
  const entries = Object.entries(filter).filter(
    ([name, value]) => value && !(name === "page" && value === 1),
  );
  const query = new URLSearchParams(entries.map(([name, value]) => [name, String(value)]));
  return entries.length > 0 ? `/people?${query}` : "/people";
}

/** One line of the list of people. */
export type ListedPerson = {
  id: string;
  name: string;
  email: string;
  role: Role;
  department: string | null;
  departmentName: string | null;
  /** How many departments a reviewer is assigned. */
  assigned: number;
  state: AccountState;
  lastSignIn: Date | null;
};

/** Whether people of this role see every department without being given any. */
export const seesTheCity = (role: Role): boolean => permissions["department.read"][role] === "everywhere";

export type HeldDesignation = {
  id: string;
  role: DesignationRole;
  status: "proposed" | "active" | "ended";
  department: string;
  abbreviation: string;
  proposedAt: string;
  acceptedAt: string | null;
  endedAt: string | null;
  endReason: DesignationEnd | null;
};

/** Everything an administrator needs to know to say why a person can or cannot do something. */
export type PersonRecord = {
  id: string;
  name: string;
  email: string;
  office: OfficeRole | null;
  hasPassword: boolean;
  createdAt: Date;
  deactivatedAt: Date | null;
  lastSignIn: Date | null;
  openSessions: number;
  /** Failed sign-ins of the last 24 hours, from any address. */
  recentFailures: number;
  /** The newest link: until when it works, or since when it does not. */
  link: { expiresAt: string; usedAt: string | null; works: boolean } | null;
  designations: HeldDesignation[];
  assigned: { id: string; abbreviation: string; name: string }[];
};

/** The role a person acts in now: the office, else the active designation. */
export const roleOf = (person: Pick<PersonRecord, "office" | "designations">): Role =>
  person.office ?? person.designations.find(({ status }) => status === "active")?.role ?? "none";

/** How an account stands: without a password it is only invited. */
export const accountState = (person: Pick<PersonRecord, "deactivatedAt" | "hasPassword">): AccountState =>
  person.deactivatedAt ? "deactivated" : person.hasPassword ? "active" : "invited";

/** What stands between a person and signing in; null when nothing does. */
export function signInObstacle(person: PersonRecord): "deactivated" | "link-waits" | "link-gone" | null {
  if (person.deactivatedAt) return "deactivated";
  if (person.hasPassword) return null;
  return person.link?.works ? "link-waits" : "link-gone";
}

/** What stands between a signed-in person and seeing any department; null when nothing does. */
export function reachObstacle(
  person: PersonRecord,
): "proposal-waits" | "no-role" | "nothing-assigned" | null {
  const role = roleOf(person);
  if (role === "none")
    return person.designations.some(({ status }) => status === "proposed") ? "proposal-waits" : "no-role";
  return permissions["department.read"][role] === "assigned departments" && person.assigned.length === 0
    ? "nothing-assigned"
    : null;
}

/** Every permission with how far it reaches in this role; what it cannot do at all comes last. */
export function reachesOf(role: Role): { permission: Permission; reach: Reach }[] {
  const all = (Object.keys(permissions) as Permission[]).map((permission) => ({
    permission,
    reach: permissions[permission][role] as Reach,
  }));
  return [
    ...all.filter(({ reach }) => reach !== "nowhere"),
    ...all.filter(({ reach }) => reach === "nowhere"),
  ];
}

/** The events that make up the history of an account. */
export const personEventActions = [
  "person.invited",
  "person.link-renewed",
  "person.renamed",
  "person.office-changed",
  "person.deactivated",
  "person.reactivated",
  "assignment.changed",
  "account.password-set",
] as const satisfies EventAction[];

export type PersonEvent = {
  [Action in (typeof personEventActions)[number]]: {
    id: string;
    at: Date;
    actorName: string;
    action: Action;
    details: EventDetails[Action];
  };
}[(typeof personEventActions)[number]];
