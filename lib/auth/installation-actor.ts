import type { Actor } from "./permissions";

/** Who acts when no person does: setting up, the seed, the commands of whoever runs the server. */
export const installationActor: Actor = {
  id: "00000000-0000-0000-0000-000000000000",
  name: "Installation",
  email: "",
  role: "administrator",
  departmentId: null,
  assignedDepartmentIds: [],
  locale: null,
  sessionId: null,
};
