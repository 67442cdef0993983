import type { FileKind, ScanState } from "@/lib/db/generated/enums";

/** One version of a document, as a page shows it. */
export type VersionFacts = {
  id: string;
  number: number;
  fileName: string;
  kind: FileKind;
  /** In bytes. */
  size: number;
  sha256: string;
  scan: ScanState;
  by: string;
  at: string;
};

/** A document as it stands at a section. */
export type EvidenceFacts = {
  linkId: string;
  evidenceId: string;
  title: string;
  /** Numbers of the other sections of the same plan it stands at. */
  elsewhere: number[];
  /** Newest first. */
  versions: [VersionFacts, ...VersionFacts[]];
};

/** A document of the department that does not stand at the section. */
export type ReusableFacts = { evidenceId: string; title: string };

/** The evidence of a section, and what else of the department could stand there. */
export type SectionEvidence = { items: EvidenceFacts[]; reusable: ReusableFacts[] };
