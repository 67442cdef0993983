import type { FileKind, ScanState } from "@/lib/db/generated/enums";
import type { PlaceKind } from "./places";

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

/** A document as it stands at a place. */
export type EvidenceFacts = {
  linkId: string;
  evidenceId: string;
  title: string;
  /** Numbers of the other sections it stands at; at a section, of those of the same plan. */
  sections: number[];
  /** The other kinds of place it stands at. */
  elsewhere: PlaceKind[];
  /** Newest first. */
  versions: [VersionFacts, ...VersionFacts[]];
};

/** A document of the department that does not stand at the place, and may. */
export type ReusableFacts = { evidenceId: string; title: string };

/** The evidence of a place, and what else of the department could stand there. */
export type PlaceEvidence = { items: EvidenceFacts[]; reusable: ReusableFacts[] };
