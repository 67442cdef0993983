import { instant, person, type RecordTable, text, word } from "@/lib/registers/record";
import { kindLabels, scanWords } from "./kinds";

const document = "(select e.title from evidence e where e.id = x.evidence_id)";
const ofDocument = {
  read: "evidence.read",
  department: "(select e.department_id from evidence e where e.id = x.evidence_id)",
  document: "x.evidence_id",
  called: document,
} as const;
const rowIn = (table: string, called: string, column: string) =>
  `(select ${called} from ${table} r where r.id = x.${column})`;

/** What the full export tells of evidence: the documents, their versions with their hashes, and where they stand or stood. */
export const evidenceRecords = {
  document: {
    word: "evidence.manifest.title",
    table: "evidence",
    read: "evidence.read",
    department: "x.department_id",
    document: "x.id",
    called: "x.title",
    at: "created_at",
    by: null,
    fields: {
      id: null,
      department_id: null,
      title: text("evidence.manifest.title"),
      created_at: instant("reports.field.created-at"),
    },
  },
  document_version: {
    ...ofDocument,
    word: "reports.record.document_version",
    table: "evidence_versions",
    at: "added_at",
    by: "added_by_id",
    fields: {
      id: null,
      evidence_id: text("evidence.manifest.title", document),
      number: text("reports.field.version"),
      file_name: text("evidence.manifest.file"),
      kind: word("evidence.manifest.kind", kindLabels),
      size: text("evidence.manifest.size", "(select f.size from stored_files f where f.sha256 = x.sha256)"),
      scan: word(
        "evidence.manifest.scan",
        scanWords,
        "(select f.scan from stored_files f where f.sha256 = x.sha256)",
      ),
      sha256: text("evidence.manifest.sha256"),
      added_by_id: person("evidence.manifest.by", "added_by_id"),
      added_at: instant("reports.field.added-at"),
    },
  },
  document_place: {
    ...ofDocument,
    word: "reports.record.document_place",
    table: "evidence_links",
    at: "linked_at",
    by: "linked_by_id",
    ended: "x.ended_at",
    fields: {
      id: null,
      evidence_id: text("evidence.manifest.title", document),
      plan_id: text(
        "reports.columns.directive",
        "(select d.number from plans p join directives d on d.id = p.directive_id where p.id = x.plan_id)",
      ),
      requirement_id: text(
        "evidence.manifest.section",
        rowIn("requirements", "r.number || '. ' || r.title", "requirement_id"),
      ),
      report_id: text("activity.one", rowIn("activity_reports", "r.site", "report_id")),
      facility_id: text("facilities.one", rowIn("facilities", "r.name", "facility_id")),
      contract_id: text(
        "contractors.one",
        rowIn("contracts", "concat_ws(', ', r.number, r.contractor)", "contract_id"),
      ),
      recommendation_id: text(
        "services.one",
        rowIn("service_recommendations", "r.service", "recommendation_id"),
      ),
      entry_id: text("outreach.one", rowIn("outreach_entries", "r.outlet", "entry_id")),
      linked_by_id: person("reports.field.created-by", "linked_by_id"),
      linked_at: instant("reports.field.created-at"),
      ended_by_id: person("reports.field.taken-back-by", "ended_by_id"),
      ended_at: instant("reports.field.withdrawn-at"),
    },
  },
} satisfies Record<string, RecordTable>;
