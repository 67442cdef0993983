import { describe, expect, it } from "vitest";
import {
  type Actor,
  assignedOffices,
  can,
  couldEver,
  type Permission,
  permissions,
  proposable,
  type Role,
  reachOf,
  roles,
  within,
} from "./permissions";

const everyPermission = Object.keys(permissions) as Permission[];
const actor = (role: Role): Actor => ({
  id: "me",
  name: "Me",
  email: "me@city.example",
  role,
  departmentId: ["liaison", "alternate", "department_head"].includes(role) ? "own" : null,
  assignedDepartmentIds: role === "reviewer" ? ["assigned"] : [],
  locale: null,
  sessionId: null,
});
const departments = ["own", "assigned", "foreign"];

describe.each(roles)("as %s", (role) => {
  it.each(everyPermission)("the row and the list answer %s alike", (permission) => {
    const listed = within(actor(role), permission);
    for (const departmentId of departments) {
      expect(can(actor(role), permission, { departmentId })).toBe(
        listed === null || listed.includes(departmentId),
      );
    }
  });

  it.each(everyPermission)("what could never be done (%s) is refused on every row", (permission) => {
    if (couldEver(actor(role), permission)) return;
    for (const departmentId of [...departments, null]) {
      expect(can(actor(role), permission, { departmentId, userId: "me" })).toBe(false);
    }
  });
});

const writes = everyPermission.filter(
  (permission) => !/\.read(-internal)?$|^report\.council$/.test(permission),
);
const holders = (permission: Permission) =>
  roles.filter((role) => reachOf({ role }, permission) !== "nowhere");

it("lets an auditor write nothing but their own account and designation", () => {
  expect(writes.filter((permission) => couldEver({ role: "auditor" }, permission))).toEqual([
    "designation.answer",
    "account.change",
  ]);
});

it("lets a person without a role do nothing else, and a contractor acknowledge through its own link", () => {
  expect(everyPermission.filter((permission) => couldEver({ role: "none" }, permission))).toEqual([
    "designation.answer",
    "notice.acknowledge",
    "account.change",
  ]);
});

it("keeps department people within their own department", () => {
  for (const role of ["liaison", "alternate", "department_head"] as const) {
    const farther = everyPermission.filter((permission) => reachOf({ role }, permission) === "everywhere");
    expect(farther).toEqual(["directive.read"]);
  }
});

it("keeps a reviewer within the assigned departments", () => {
  expect(
    everyPermission.filter((permission) => reachOf({ role: "reviewer" }, permission) === "everywhere"),
  ).toEqual(["directive.read"]);
});

it("lets the department write and submit plans, and the Mayor's Office decide on them, never the other way round", () => {
  expect(holders("plan.submit")).toEqual(["liaison", "alternate", "department_head"]);
  expect(holders("plan.draft")).toEqual(holders("plan.submit"));
  expect(holders("review.decide")).toEqual(["reviewer", "administrator"]);
  expect(holders("comment.read-internal")).toEqual(["reviewer", "administrator", "auditor"]);
});

it("reserves directives, people, assignments and extensions for administrators", () => {
  for (const permission of [
    "directive.publish",
    "person.administer",
    "assignment.change",
    "deadline.extend",
    "department.import",
  ] as const) {
    expect(holders(permission)).toEqual(["administrator"]);
  }
});

it("lets the head and administrators propose and end designations", () => {
  expect(holders("designation.propose")).toEqual(["department_head", "administrator"]);
  expect(holders("designation.end")).toEqual(["department_head", "administrator"]);
});

it("gives departments to exactly the offices that reach assigned ones", () => {
  const reaching = roles.filter((role) =>
    everyPermission.some((permission) => reachOf({ role }, permission) === "assigned departments"),
  );
  expect(assignedOffices).toEqual(reaching);
});

it("lets nobody propose who may not, and proposes nobody above their own reach", () => {
  for (const role of roles) {
    expect(proposable[role].length > 0).toBe(couldEver({ role }, "designation.propose"));
    expect((proposable[role] as readonly Role[]).includes(role)).toBe(false);
  }
});
