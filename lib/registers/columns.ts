import { instant, person, type RecordTable, text, word } from "./record";

const decisionWords = {
  accepted: "reports.word.accepted",
  refused: "reports.word.refused",
} as const;

const registerWords = {
  services: "services.title",
  facilities: "facilities.title",
  contractors: "contractors.title",
} as const;

/** What the full export tells of statements that there is nothing to record. */
export const registersRecords = {
  none: {
    word: "reports.record.none",
    table: "none_statements",
    department: "x.department_id",
    read: "register.read",
    called: "x.register::text",
    at: "stated_at",
    by: "stated_by_id",
    language: "x.language",
    ended: "x.withdrawn_at",
    fields: {
      id: null,
      department_id: null,
      register: word("reports.field.register", registerWords),
      reason: text("registers.none.reason"),
      language: text("registers.language"),
      stated_by_id: person("reports.field.stated-by", "stated_by_id"),
      stated_at: instant("reports.field.stated-at"),
      decision: word("services.decide.title", decisionWords),
      decision_reason: text("reports.field.decision-reason"),
      decided_by_id: person("reports.field.decided-by", "decided_by_id"),
      decided_at: instant("reports.field.decided-at"),
      withdrawn_at: instant("reports.field.withdrawn-at"),
    },
  },
} satisfies Record<string, RecordTable>;
