import { deliveryWords } from "@/lib/deliveries/labels";
import { deliveryStateOf } from "@/lib/deliveries/outbox";
import type { MessageKey } from "@/lib/i18n/message-key";
import type { ReportColumn } from "@/lib/platform/report-column";
import {
  day,
  instant,
  making,
  ofRegister,
  person,
  type RecordTable,
  text,
  word,
  yesNo,
} from "@/lib/registers/record";
import { channelWords, stateWords, unsentWords } from "./labels";
import type { ContractRow } from "./rules";

/** The list of contracts, as a file. */
export const contractorsColumns: ReportColumn<ContractRow>[] = [
  {
    key: "department",
    heading: "contractors.field.department",
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
  {
    key: "number",
    heading: "contractors.field.number",
    width: 18,
    format: "text",
    value: (row) => row.number,
  },
  {
    key: "contractor",
    heading: "contractors.field.contractor",
    width: 36,
    format: "text",
    value: (row) => row.contractor,
  },
  { key: "sites", heading: "contractors.field.sites", width: 40, format: "text", value: (row) => row.sites },
  {
    key: "starts",
    heading: "contractors.field.starts",
    width: 12,
    format: "day",
    value: (row) => row.startsOn,
  },
  { key: "ends", heading: "contractors.field.ends", width: 12, format: "day", value: (row) => row.endsOn },
  {
    key: "contact",
    heading: "contractors.field.contact-name",
    width: 26,
    format: "text",
    value: (row) => row.contactName,
  },
  {
    key: "email",
    heading: "contractors.field.email",
    width: 30,
    format: "text",
    value: (row) => row.contactEmail,
  },
  {
    key: "language",
    heading: "contractors.field.language",
    width: 10,
    format: "text",
    value: (row) => row.language,
  },
  {
    key: "clause",
    heading: "contractors.field.clause-short",
    width: 14,
    format: "word",
    value: (row) => (row.clause ? "contractors.field.clause-yes" : "contractors.field.clause-no"),
  },
  {
    key: "state",
    heading: "contractors.state.label",
    width: 22,
    format: "word",
    value: (row) => stateWords[row.state],
  },
  { key: "sent", heading: "contractors.field.sent", width: 12, format: "day", value: (row) => row.sentOn },
  {
    key: "reminded",
    heading: "reports.field.reminded-on",
    width: 12,
    format: "day",
    value: (row) => row.remindedOn,
  },
  {
    key: "acknowledged",
    heading: "contractors.state.acknowledged",
    width: 14,
    format: "day",
    value: (row) => row.acknowledgedOn,
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

const contract =
  "(select concat_ws(', ', c.number, c.contractor) from contracts c where c.id = x.contract_id)";
const textSent = "(select t.language || ', ' || t.number from notice_texts t where t.id = x.text_id)";
const ofContract = {
  read: "register.read",
  department: "(select c.department_id from contracts c where c.id = x.contract_id)",
  called: contract,
} as const;
/** How a message stands, as the page of its contract says it: one that was cut off midway is not still being sent. */
const standing = deliveryStateOf("x");
const whyDropped: Readonly<Record<string, MessageKey>> = unsentWords;
const ofNotice = "from contract_notices n join contracts c on c.id = n.contract_id where n.id = x.notice_id";
const ofMessage =
  "from contract_notices n join contracts c on c.id = n.contract_id where n.delivery_id = x.id";

/** What the full export tells of contracts: what was sent for each and what came back. Of a link it never tells what opens it. */
export const contractorsRecords = {
  contract: {
    ...ofRegister,
    word: "contractors.one",
    table: "contracts",
    by: "changed_by_id",
    called: "concat_ws(', ', x.number, x.contractor)",
    language: undefined,
    fields: {
      ...making,
      department_id: null,
      number: text("contractors.field.number"),
      contractor: text("contractors.field.contractor"),
      sites: text("contractors.field.sites"),
      starts_on: day("contractors.field.starts"),
      ends_on: day("contractors.field.ends"),
      contact_name: text("contractors.field.contact-name"),
      contact_email: text("contractors.field.email"),
      language: text("contractors.field.language"),
      clause: yesNo("contractors.field.clause-short"),
    },
  },
  notice: {
    ...ofContract,
    word: "contractors.field.notice",
    table: "contract_notices",
    at: "created_at",
    by: "sent_by_id",
    ended:
      "coalesce(x.superseded_at, (select w.withdrawn_at from notice_withdrawals w where w.notice_id = x.id))",
    fields: {
      id: null,
      contract_id: text("contractors.one", contract),
      contractor: text("contractors.field.contractor"),
      text_id: text("reports.field.text-sent", textSent),
      channel: word("contractors.record.channel", channelWords),
      reminder: yesNo("reports.field.reminder"),
      sent_on: day("contractors.field.sent"),
      delivery_id: null,
      sent_by_id: person("reports.field.sent-by", "sent_by_id"),
      created_at: instant("reports.field.created-at"),
      superseded_at: instant("reports.field.superseded-at"),
    },
  },
  notice_withdrawal: {
    word: "reports.record.notice_withdrawal",
    table: "notice_withdrawals",
    read: "register.read",
    department: `(select c.department_id ${ofNotice})`,
    called: `(select concat_ws(', ', c.number, c.contractor) ${ofNotice})`,
    at: "withdrawn_at",
    by: "withdrawn_by_id",
    fields: {
      id: null,
      notice_id: null,
      withdrawn_by_id: person("reports.field.taken-back-by", "withdrawn_by_id"),
      withdrawn_at: instant("reports.field.withdrawn-at"),
    },
  },
  message: {
    word: "reports.record.message",
    table: "deliveries",
    read: "register.read",
    department: `(select c.department_id ${ofMessage})`,
    called: `(select concat_ws(', ', c.number, c.contractor) ${ofMessage})`,
    at: "created_at",
    by: null,
    language: "x.language",
    fields: {
      id: null,
      to_name: text("reports.field.to-name"),
      to_address: text("reports.field.to-address"),
      language: text("registers.language"),
      subject: text("contractors.texts.subject"),
      text: text("reports.columns.text"),
      state: word("contractors.state.label", deliveryWords, standing),
      created_at: instant("reports.field.created-at"),
      claimed_at: instant("reports.field.claimed-at"),
      settled_at: instant("reports.field.settled-at"),
      answer: {
        heading: "reports.field.answer",
        as: "said",
        tell: (value, say) => {
          const why = whyDropped[String(value)];
          return why ? say(why) : String(value);
        },
      },
    },
  },
  link: {
    ...ofContract,
    word: "contractors.link.label",
    table: "notice_links",
    at: "created_at",
    by: null,
    ended: "x.revoked_at",
    secret: ["token_hash"],
    fields: {
      id: null,
      contract_id: text("contractors.one", contract),
      text_id: text("reports.field.text-sent", textSent),
      created_at: instant("reports.field.created-at"),
      expires_at: instant("reports.field.expires-at"),
      revoked_at: instant("reports.field.revoked-at"),
    },
  },
  acknowledgement: {
    ...ofContract,
    word: "reports.record.acknowledgement",
    table: "acknowledgements",
    at: "recorded_at",
    by: "recorded_by_id",
    ended: "x.withdrawn_at",
    fields: {
      id: null,
      contract_id: text("contractors.one", contract),
      text_id: text("reports.field.text-sent", textSent),
      link_id: null,
      recorded_by_id: person("reports.field.recorded-by", "recorded_by_id"),
      name: text("contractors.paper.name"),
      title: text("contractors.paper.title-field"),
      acknowledged_on: day("contractors.paper.on"),
      recorded_at: instant("reports.field.recorded-at"),
      withdrawn_at: instant("reports.field.withdrawn-at"),
      withdraw_reason: text("contractors.paper.reason"),
    },
  },
  notice_text: {
    word: "contractors.texts.title",
    table: "notice_texts",
    read: "register.read",
    department: null,
    called: "x.subject",
    at: "written_at",
    by: "written_by_id",
    language: "x.language",
    fields: {
      id: null,
      language: text("registers.language"),
      number: text("reports.field.version"),
      subject: text("contractors.texts.subject"),
      body: text("contractors.texts.body"),
      confirmation: text("contractors.texts.confirmation"),
      written_by_id: person("reports.field.written-by", "written_by_id"),
      written_at: instant("reports.field.written-at"),
    },
  },
} satisfies Record<string, RecordTable>;
