import { instant, person, type RecordTable, word } from "@/lib/registers/record";

const roleWords = {
  liaison: "designations.roles.liaison",
  alternate: "designations.roles.alternate",
  department_head: "designations.roles.department_head",
} as const;

const statusWords = {
  proposed: "reports.word.proposed",
  active: "reports.word.active",
  ended: "reports.word.ended",
} as const;

const endWords = {
  replaced: "designations.ends.replaced",
  withdrawn: "designations.ends.withdrawn",
  declined: "designations.ends.declined",
  left: "designations.ends.left",
  deactivated: "designations.ends.deactivated",
} as const;

/** What the full export tells of who acts, acted or was to act for a department. */
export const designationsRecords = {
  designation: {
    word: "reports.record.designation",
    table: "designations",
    department: "x.department_id",
    read: "designation.read",
    called: "(select u.name from users u where u.id = x.user_id)",
    at: "proposed_at",
    by: "proposed_by_id",
    ended: "x.ended_at",
    fields: {
      id: null,
      department_id: null,
      role: word("reports.field.role", roleWords),
      status: word("reports.columns.display", statusWords),
      end_reason: word("reports.field.end-reason", endWords),
      user_id: person("reports.field.person", "user_id"),
      proposed_by_id: person("reports.field.proposed-by", "proposed_by_id"),
      proposed_at: instant("reports.field.proposed-at"),
      accepted_at: instant("reports.field.accepted-at"),
      ended_at: instant("reports.field.ended-at"),
    },
  },
} satisfies Record<string, RecordTable>;
