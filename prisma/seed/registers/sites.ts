import type { FacilityKind } from "@/lib/db/generated/enums";

export type SeedProtocol = { steps: string; calls: string; nonPublic: string; language: string };

/** How far a site's protocol has come; "approved" unless it says otherwise. */
type Stage = "unwritten" | "unapproved";

/** `trained`: how many days before the demonstration's today, how many people, with what. */
export type SeedSite = {
  name: string;
  kind: FacilityKind;
  address: string;
  contactRole: string;
  staffToTrain: number;
  trained?: [daysBefore: number, staff: number, material: string][];
  stage?: Stage;
};

export type SeedSites = {
  abbreviation: string;
  /** Of the official whose approval is recorded: the head of the department in the story. */
  title: string;
  approvedDaysBefore: number;
  protocol: SeedProtocol;
  sites: SeedSite[];
};

/** A text of several lines. */
export const lines = (...all: string[]) => all.join("\n");

export function counter(
  name: string,
  address: string,
  staffToTrain: number,
  trained: number,
  on: number,
): SeedSite {
  return {
    name,
    kind: "public_counter",
    address,
    contactRole: "Counter lead",
    staffToTrain,
    trained: [[on, trained, "The protocol, read aloud at the counter, and a card"]],
  };
}

export function shelter(name: string, address: string, staffToTrain: number, trained: number): SeedSite {
  return {
    name,
    kind: "animal_center",
    address,
    contactRole: "Animal Care Supervisor",
    staffToTrain,
    trained: [[5, trained, "Shift change: who goes where, the tablet, the doors"]],
  };
}

export function emergency(name: string, kind: FacilityKind, address: string, staff: number): SeedSite {
  return {
    name,
    kind,
    address,
    contactRole: "Duty Officer",
    staffToTrain: staff,
    trained: [[4, staff, "The protocol and the annex “Shelter front desk, first hour”"]],
  };
}

export function center(name: string, address: string, staff: number): SeedSite {
  return {
    name,
    kind: "service_center",
    address,
    contactRole: "Center manager",
    staffToTrain: staff,
    trained: [[7, staff, "Four-line instruction, practised at the half-door"]],
  };
}

export function library(name: string, address: string, staffToTrain: number, trained?: number): SeedSite {
  return {
    name,
    kind: "library",
    address,
    contactRole: "Librarian in charge on the daily schedule",
    staffToTrain,
    ...(trained ? { trained: [[5, trained, "Branch meeting: the protocol and the signs"]] } : {}),
  };
}

export function recreation(
  name: string,
  kind: FacilityKind,
  address: string,
  staffToTrain: number,
  trained?: number,
): SeedSite {
  return {
    name,
    kind,
    address,
    contactRole: "Recreation Facility Director",
    staffToTrain,
    ...(trained ? { trained: [[4, trained, "In-service: who answers, who is called, what is asked"]] } : {}),
  };
}
