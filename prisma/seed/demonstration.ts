/** The password of every demonstration account; printed at start. Demonstration databases hold nothing real. */
export const demonstrationPassword = "a plan for every department";

/** The day the story stands at unless DEMO_TODAY says otherwise. */
export const storyDay = "2025-07-22";

export const offices = [
  { email: "administrator@mayor.example", name: "Imelda Fontaine", office: "administrator" },
  { email: "reviewer@mayor.example", name: "Anselm Okoro", office: "reviewer" },
  { email: "reviewer2@mayor.example", name: "Thuy Bergstrom", office: "reviewer" },
  { email: "reviewer3@mayor.example", name: "Casimir Delacroix", office: "reviewer" },
  { email: "auditor@controller.example", name: "Ottoline Reyes", office: "auditor" },
] as const;

/** The address of a person of a department, such as liaison@rap.example. */
export const departmentEmail = (role: "liaison" | "alternate" | "head", abbreviation: string): string =>
  `${role}@${abbreviation.toLowerCase()}.example`;

/** The sign-ins worth printing: one of each role, and a liaison with a returned plan. */
export const demonstrationSignIns: { email: string; role: string }[] = [
  ...[offices[0], offices[1], offices[4]].map(({ email, office }) => ({ email, role: office as string })),
  { email: departmentEmail("head", "RAP"), role: "department head, Recreation and Parks" },
  { email: departmentEmail("liaison", "RAP"), role: "liaison, Recreation and Parks (plan half written)" },
  { email: departmentEmail("liaison", "LAPL"), role: "liaison, Public Library (plan returned)" },
];
