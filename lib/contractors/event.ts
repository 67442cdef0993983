/** What an event says it is about: a contract, or a department whose contracts it touched. */
export const about = <Action extends string>(action: Action, row: { id: string; departmentId: string }) => ({
  action,
  subjectType: "register" as const,
  subjectId: row.id,
  departmentId: row.departmentId,
});
