import type { MessageKey } from "@/lib/i18n/message-key";
import type { Shape, Tone } from "@/lib/platform/tone";
import type { EventAction, EventDetails } from "./kinds";

type Look = { tone: Tone; shape: Shape };

const plain: Look = { tone: "neutral", shape: "ring" };
const written: Look = { tone: "info", shape: "half" };
const done: Look = { tone: "good", shape: "tick" };
const takenBack: Look = { tone: "caution", shape: "back" };
const ended: Look = { tone: "caution", shape: "dash" };

/** How each kind of event is shown; its sentence is the message `audit.action.KIND`. */
export const eventLooks = {
  "account.password-set": plain,
  "account.language-chosen": plain,
  "session.started": plain,
  "session.ended": plain,
  "directive.published": done,
  "directive.applied": done,
  "requirement.checked": done,
  "deadline.extended": { tone: "caution", shape: "clock" },
  "section.saved": written,
  "reply.saved": written,
  "plan.submitted": { tone: "info", shape: "disc" },
  "plan.accepted": done,
  "plan.returned": takenBack,
  "decision.undone": takenBack,
  "comment.written": written,
  "comment.written-internally": written,
  "designation.proposed": { tone: "info", shape: "ring" },
  "designation.accepted": done,
  "designation.ended": ended,
  "person.invited": { tone: "info", shape: "ring" },
  "person.link-renewed": plain,
  "person.renamed": plain,
  "person.office-changed": { tone: "caution", shape: "diamond" },
  "person.deactivated": ended,
  "person.reactivated": done,
  "assignment.changed": { tone: "info", shape: "diamond" },
  "department.imported": { tone: "info", shape: "diamond" },
  "department.changed": { tone: "info", shape: "diamond" },
  "people.imported": { tone: "info", shape: "diamond" },
  "none.stated": written,
  "none.withdrawn": takenBack,
  "none.decided": { tone: "info", shape: "diamond" },
  "recommendation.added": written,
  "recommendation.changed": written,
  "recommendation.withdrawn": takenBack,
  "recommendation.restored": written,
  "recommendation.decided": { tone: "info", shape: "diamond" },
  "facility.added": written,
  "facility.changed": written,
  "facility.withdrawn": takenBack,
  "facility.restored": written,
  "facility.imported": { tone: "info", shape: "diamond" },
  "protocol.written": written,
  "protocol.approved": done,
  "protocol.approval-taken-back": takenBack,
  "training.recorded": written,
  "training.withdrawn": takenBack,
  "training.restored": written,
  "training.imported": { tone: "info", shape: "diamond" },
  "import.brought": { tone: "neutral", shape: "ring" },
  "import.columns-chosen": { tone: "neutral", shape: "ring" },
  "activity.reported": written,
  "activity.corrected": written,
  "activity.withdrawn": takenBack,
  "activity.restored": written,
  "evidence.attached": written,
  "evidence.version-added": written,
  "evidence.linked": written,
  "evidence.removed": takenBack,
  "file.scanned": plain,
  "file.cleared": plain,
  "outreach.added": written,
  "outreach.changed": written,
  "outreach.withdrawn": takenBack,
  "outreach.restored": written,
  "languages.declared": written,
  "contract.added": written,
  "contract.changed": written,
  "contract.withdrawn": takenBack,
  "contract.restored": written,
  "contracts.imported": { tone: "info", shape: "diamond" },
  "notice.text-written": written,
  "notices.queued": { tone: "info", shape: "ring" },
  "notices.recorded": { tone: "info", shape: "disc" },
  "notice.delivered": { tone: "info", shape: "disc" },
  "notice.not-delivered": { tone: "caution", shape: "triangle" },
  "notice.link-made": plain,
  "notice.links-revoked": takenBack,
  "notice.withdrawn": takenBack,
  "notice.acknowledged": done,
  "acknowledgement.withdrawn": takenBack,
  "report.exported": { tone: "neutral", shape: "disc" },
} as const satisfies Record<EventAction, Look>;

/** Every kind of event, in the order of the list above. */
export const eventActions = Object.keys(eventLooks) as EventAction[];

/** Whether a word names a kind of event. */
export const isEventAction = (word: unknown): word is EventAction =>
  typeof word === "string" && Object.hasOwn(eventLooks, word);

/** The message that says what happened; a kind of event without one does not compile. */
export const sentenceOf = (action: EventAction) => `audit.action.${action}` as const satisfies MessageKey;

type NamesOf<Details> = string extends keyof Details ? never : keyof Details;

/** The name of any detail of any event. */
export type DetailName = { [Action in EventAction]: NamesOf<EventDetails[Action]> }[EventAction];

const detailNames = {
  added: "audit.detail.added",
  answer: "audit.detail.answer",
  agency: "audit.detail.agency",
  asOf: "audit.detail.asOf",
  by: "audit.detail.by",
  changed: "audit.detail.changed",
  channel: "audit.detail.channel",
  characters: "audit.detail.characters",
  checked: "audit.detail.checked",
  comment: "audit.detail.comment",
  complete: "audit.detail.complete",
  contract: "audit.detail.contract",
  contractsAdded: "audit.detail.contractsAdded",
  contractsChanged: "audit.detail.contractsChanged",
  contentHash: "audit.detail.contentHash",
  decision: "audit.detail.decision",
  departments: "audit.detail.departments",
  directive: "audit.detail.directive",
  document: "audit.detail.document",
  facility: "audit.detail.facility",
  file: "audit.detail.file",
  filter: "audit.detail.filter",
  format: "audit.detail.format",
  from: "audit.detail.from",
  language: "audit.detail.language",
  languages: "audit.detail.languages",
  locale: "audit.detail.locale",
  manifest: "audit.detail.manifest",
  minutes: "audit.detail.minutes",
  nonAnswer: "audit.detail.nonAnswer",
  notices: "audit.detail.notices",
  number: "audit.detail.number",
  office: "audit.detail.office",
  official: "audit.detail.official",
  on: "audit.detail.on",
  onTime: "audit.detail.onTime",
  outlet: "audit.detail.outlet",
  person: "audit.detail.person",
  point: "audit.detail.point",
  points: "audit.detail.points",
  reason: "audit.detail.reason",
  reference: "audit.detail.reference",
  register: "audit.detail.register",
  removed: "audit.detail.removed",
  reminder: "audit.detail.reminder",
  replaced: "audit.detail.replaced",
  report: "audit.detail.report",
  requirement: "audit.detail.requirement",
  role: "audit.detail.role",
  rows: "audit.detail.rows",
  service: "audit.detail.service",
  sessions: "audit.detail.sessions",
  sha256: "audit.detail.sha256",
  sitesAdded: "audit.detail.sitesAdded",
  sitesChanged: "audit.detail.sitesChanged",
  tasks: "audit.detail.tasks",
  title: "audit.detail.title",
  to: "audit.detail.to",
  trained: "audit.detail.trained",
  trainingsAdded: "audit.detail.trainingsAdded",
  trainingsChanged: "audit.detail.trainingsChanged",
  verdict: "audit.detail.verdict",
  version: "audit.detail.version",
  whole: "audit.detail.whole",
} as const satisfies Record<DetailName, MessageKey>;

/** The word for a detail of an event, or null for one that no event carries (any more). */
export function detailName(name: string): MessageKey | null {
  return Object.hasOwn(detailNames, name) ? detailNames[name as DetailName] : null;
}
