import type { ReportColumn } from "@/lib/platform/report-column";
import {
  day,
  instant,
  maker,
  making,
  ofRegister,
  person,
  type RecordTable,
  text,
  word,
} from "@/lib/registers/record";
import { kindWords, protocolWords } from "./labels";
import type { SiteRowFacts } from "./rules";

/** The list of sites, as a file. */
export const facilitiesColumns: ReportColumn<SiteRowFacts>[] = [
  {
    key: "department",
    heading: "facilities.field.department",
    width: 44,
    format: "text",
    value: (row) => row.department,
  },
  {
    key: "abbreviation",
    heading: "reports.columns.abbreviation",
    width: 14,
    format: "text",
    value: (row) => row.abbreviation,
  },
  { key: "name", heading: "facilities.field.name", width: 36, format: "text", value: (row) => row.name },
  {
    key: "kind",
    heading: "facilities.field.kind",
    width: 22,
    format: "word",
    value: (row) => kindWords[row.kind],
  },
  {
    key: "address",
    heading: "facilities.field.address",
    width: 40,
    format: "text",
    value: (row) => row.address,
  },
  {
    key: "contact",
    heading: "facilities.field.contact",
    width: 26,
    format: "text",
    value: (row) => row.contactRole,
  },
  {
    key: "protocol",
    heading: "facilities.field.protocol",
    width: 16,
    format: "word",
    value: (row) => protocolWords[row.protocol],
  },
  {
    key: "trained",
    heading: "facilities.training.trained",
    width: 14,
    format: "number",
    value: (row) => row.trained,
  },
  {
    key: "staff",
    heading: "facilities.field.staff",
    width: 14,
    format: "number",
    value: (row) => row.staffToTrain,
  },
  {
    key: "changed-by",
    heading: "reports.field.changed-by",
    width: 26,
    format: "text",
    value: (row) => row.changedBy,
  },
  {
    key: "changed-at",
    heading: "reports.field.changed-at",
    width: 22,
    format: "instant",
    value: (row) => row.changedAt,
  },
];

const site = "(select f.name from facilities f where f.id = x.facility_id)";
const ofSite = {
  read: "register.read",
  department: "(select f.department_id from facilities f where f.id = x.facility_id)",
  called: site,
} as const;

/** What the full export tells of sites: their protocols with every approval, and their trainings. */
export const facilitiesRecords = {
  site: {
    ...ofRegister,
    word: "facilities.one",
    table: "facilities",
    called: "x.name",
    language: undefined,
    fields: {
      ...making,
      ...maker,
      department_id: null,
      name: text("facilities.field.name"),
      kind: word("facilities.field.kind", kindWords),
      address: text("facilities.field.address"),
      contact_role: text("facilities.field.contact"),
      staff_to_train: text("facilities.field.staff"),
    },
  },
  protocol: {
    ...ofSite,
    word: "facilities.protocol.title",
    table: "site_protocols",
    at: "written_at",
    by: "written_by_id",
    language: "x.language",
    fields: {
      id: null,
      facility_id: text("facilities.one", site),
      number: text("reports.field.version"),
      steps: text("facilities.protocol.steps"),
      calls: text("facilities.protocol.calls"),
      non_public: text("facilities.protocol.non-public"),
      language: text("registers.language"),
      written_by_id: person("reports.field.written-by", "written_by_id"),
      written_at: instant("reports.field.written-at"),
    },
  },
  approval: {
    word: "reports.record.approval",
    table: "protocol_approvals",
    read: "register.read",
    department:
      "(select f.department_id from site_protocols p join facilities f on f.id = p.facility_id where p.id = x.protocol_id)",
    called:
      "(select f.name from site_protocols p join facilities f on f.id = p.facility_id where p.id = x.protocol_id)",
    at: "recorded_at",
    by: "recorded_by_id",
    ended: "x.taken_back_at",
    fields: {
      id: null,
      protocol_id: text(
        "reports.field.protocol-version",
        "(select p.number from site_protocols p where p.id = x.protocol_id)",
      ),
      official_name: text("facilities.approve.name"),
      official_title: text("facilities.approve.position"),
      approved_on: day("facilities.approve.on"),
      recorded_by_id: person("reports.field.recorded-by", "recorded_by_id"),
      recorded_at: instant("reports.field.recorded-at"),
      taken_back_by_id: person("reports.field.taken-back-by", "taken_back_by_id"),
      taken_back_at: instant("reports.field.withdrawn-at"),
      reason: text("facilities.approve.take-back-reason"),
    },
  },
  training: {
    ...ofRegister,
    ...ofSite,
    word: "facilities.training.title",
    table: "training_sessions",
    fields: {
      ...making,
      ...maker,
      facility_id: text("facilities.one", site),
      form_key: null,
      held_on: day("facilities.training.on"),
      material: text("facilities.training.material"),
      language: text("registers.language"),
      staff_trained: text("facilities.training.trained"),
    },
  },
} satisfies Record<string, RecordTable>;
