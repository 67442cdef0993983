import type {
  ActivityAgency,
  DesignationEnd,
  DesignationRole,
  NonAnswer,
  NoneDecision,
  NoticeChannel,
  OfficeRole,
  OutreachChannel,
  RecommendationStatus,
  Register,
  ScanState,
  Verdict,
} from "@/lib/db/generated/enums";
import type { PlaceKind } from "@/lib/evidence/places";
import type { ReportName } from "@/lib/reports/input";

type Id = string;

/** Where evidence stands: at the section with this requirement's key, or at a row of a register of this kind. */
type EvidencePlace = { requirement: string | null; register: Exclude<PlaceKind, "section"> | null };

type OfOutreach = { language: string; channel: OutreachChannel; outlet: string; version: number };

/** The file a list was taken from; null where no file was. */
type FromFile = { file: string | null; sha256: string | null };

/**
 * Every kind of event and the details it must carry. A write that leaves one out or misspells it does not compile.
 * Details hold ids, names, numbers and stated reasons; the text of answers stands in the rows themselves.
 */
export type EventDetails = {
  "account.password-set": { by: "invitation" | "self" };
  "account.language-chosen": { locale: string };
  "session.started": Record<string, never>;
  "session.ended": {
    reason: "signed-out" | "signed-out-everywhere" | "password-changed" | "deactivated";
    sessions: number;
  };
  "directive.published": {
    directive: string;
    version: number;
    contentHash: string;
    tasks: number;
    departments: number;
  };
  "directive.applied": { directive: string; version: number; from: string; reason: string; tasks: number };
  "requirement.checked": { requirement: string; checked: boolean };
  "deadline.extended": { directive: string; from: string; to: string; reason: string; tasks: number };
  "section.saved": {
    requirement: string;
    version: number;
    characters: number;
    complete: boolean;
    nonAnswer: NonAnswer | null;
  };
  "reply.saved": { point: Id; version: number };
  "plan.submitted": { reference: string; sha256: string; onTime: boolean; number: number };
  "plan.accepted": { reference: string; sha256: string };
  "plan.returned": { reference: string; sha256: string; points: number };
  "decision.undone": { reference: string; sha256: string; verdict: Verdict; reason: string };
  "comment.written": { comment: Id; requirement: string | null };
  "comment.written-internally": { comment: Id; requirement: string | null };
  "designation.proposed": { role: DesignationRole; person: string };
  "designation.accepted": { role: DesignationRole; person: string; replaced: string | null };
  "designation.ended": { role: DesignationRole; person: string; reason: DesignationEnd };
  "person.invited": { person: string; office: OfficeRole | null };
  "person.link-renewed": { person: string };
  "person.renamed": { person: string; from: string };
  "person.office-changed": { person: string; from: OfficeRole | null; to: OfficeRole | null };
  "person.deactivated": { person: string; reason: string | null };
  "person.reactivated": { person: string };
  "assignment.changed": { person: string; departments: string[] };
  "department.imported": { added: string[]; changed: string[] } & FromFile;
  "department.changed": { from: Record<string, string | null>; to: Record<string, string | null> };
  "people.imported": { added: string[]; changed: string[] } & FromFile;
  "none.stated": { register: Register; reason: string };
  "none.withdrawn": { register: Register };
  "none.decided": { register: Register; decision: NoneDecision; reason: string | null };
  "recommendation.added": { service: string; version: number };
  "recommendation.changed": { service: string; version: number };
  "recommendation.withdrawn": { service: string; version: number };
  "recommendation.restored": { service: string; version: number };
  "recommendation.decided": {
    service: string;
    version: number;
    from: RecommendationStatus;
    to: RecommendationStatus;
    reason: string | null;
  };
  "facility.added": { facility: string; version: number };
  "facility.changed": { facility: string; version: number };
  "facility.withdrawn": { facility: string; version: number };
  "facility.restored": { facility: string; version: number };
  "facility.imported": { sitesAdded: number; sitesChanged: number } & FromFile;
  "protocol.written": { facility: string; version: number };
  "protocol.approved": { facility: string; version: number; official: string; on: string };
  "protocol.approval-taken-back": { facility: string; version: number; reason: string };
  "training.recorded": { facility: string; on: string; trained: number };
  "training.withdrawn": { facility: string; on: string; trained: number };
  "training.restored": { facility: string; on: string; trained: number };
  "training.imported": { trainingsAdded: number; trainingsChanged: number; sitesChanged: number } & FromFile;
  "import.brought": { file: string; sha256: string; rows: number };
  "import.columns-chosen": { file: string; sha256: string };
  "activity.reported": { agency: ActivityAgency; minutes: number; version: number };
  "activity.corrected": { changed: string[]; version: number };
  "activity.withdrawn": { version: number };
  "activity.restored": { version: number };
  "evidence.attached": { document: string; file: string; sha256: string } & EvidencePlace;
  "evidence.version-added": { document: string; file: string; sha256: string; version: number };
  "evidence.linked": { document: string } & EvidencePlace;
  "evidence.removed": { document: string } & EvidencePlace;
  "file.scanned": { sha256: string; verdict: ScanState; reason: string | null };
  "file.cleared": { sha256: string };
  "outreach.added": OfOutreach;
  "outreach.changed": OfOutreach;
  "outreach.withdrawn": OfOutreach;
  "outreach.restored": OfOutreach;
  "languages.declared": { languages: string[]; removed: string[] };
  "contract.added": { contract: string; version: number };
  "contract.changed": { contract: string; version: number };
  "contract.withdrawn": { contract: string; version: number };
  "contract.restored": { contract: string; version: number };
  "contracts.imported": { contractsAdded: number; contractsChanged: number } & FromFile;
  "notice.text-written": { language: string; version: number };
  "notices.queued": { notices: number; channel: NoticeChannel; reminder: boolean };
  "notices.recorded": { notices: number; channel: NoticeChannel; on: string };
  "notice.withdrawn": { contract: string };
  "notice.delivered": { contract: string; answer: string };
  /** The words of the mail server, or why the message was dropped when its turn came. */
  "notice.not-delivered": { contract: string; answer: string };
  "notice.link-made": { contract: string };
  "notice.links-revoked": { contract: string };
  "notice.acknowledged": {
    contract: string;
    person: string;
    title: string;
    by: "link" | "paper";
    on: string;
  };
  "acknowledgement.withdrawn": { contract: string; person: string; reason: string };
  "report.exported": {
    report: ReportName | "evidence" | "trail";
    format: string;
    filter: Record<string, string>;
    /** Rows made; of a file that was broken off, at most so many were handed over. */
    rows: number;
    /** Of everything made. */
    sha256: string;
    /** Of the list of hashes within an archive. */
    manifest?: string;
    /** The instant the file speaks of, ISO 8601. */
    asOf: string;
    /** Whether the file was handed over to its end. */
    whole: boolean;
  };
};

export type EventAction = keyof EventDetails;

export type SubjectType =
  | "plan"
  | "directive"
  | "designation"
  | "person"
  | "department"
  | "report"
  | "evidence"
  | "file"
  | "register"
  | "city";

/** What a change says of itself; the actor, the instant and the chain are added when it is written. */
export type EventEntry = {
  [Action in EventAction]: {
    action: Action;
    subjectType: SubjectType;
    subjectId: string;
    departmentId: string | null;
    details: EventDetails[Action];
  };
}[EventAction];
