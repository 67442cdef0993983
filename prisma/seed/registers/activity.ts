import type { ActivityAction, ActivityAgency, PaperShown, StaffResponse } from "@/lib/db/generated/enums";
import type { Moment } from "../story";

export type SeedReport = {
  abbreviation: string;
  by: "liaison" | "alternate";
  /** When it is reported. */
  reported: Moment;
  observed: Moment;
  /** Null when the reporting official saw it. */
  learned: Moment | null;
  site: string;
  agency: ActivityAgency;
  agencyStated?: string;
  actions: ActivityAction[];
  papers: PaperShown[];
  responses: StaffResponse[];
  /** Days after the report by which something more is promised. */
  followUpInDays?: number;
  note: string;
  /** A correction, what it changes and when. */
  corrected?: Moment & Partial<Pick<SeedReport, "site" | "actions" | "papers" | "responses" | "note">>;
};

/** What departments report in the demonstration, as section 3 of their plans says they would; nobody can be told from it. */
export const seedReports: SeedReport[] = [
  {
    abbreviation: "LAPL",
    by: "liaison",
    reported: { daysBefore: 5, time: "15:10" },
    observed: { daysBefore: 5, time: "11:40" },
    learned: { daysBefore: 5, time: "11:55" },
    site: "Pico Union Branch Library, reading room",
    agency: "not_stated",
    actions: ["present", "asked_questions"],
    papers: ["not_asked"],
    responses: ["called_supervisor", "called_liaison"],
    note: "Two visitors in plain vests asked at the desk when story time ends. They left after eight minutes. The branch stayed open.",
  },
  {
    abbreviation: "LAPL",
    by: "alternate",
    reported: { daysBefore: 2, time: "16:25" },
    observed: { daysBefore: 2, time: "14:05" },
    learned: { daysBefore: 2, time: "14:30" },
    site: "Central Library, Fifth Street entrance",
    agency: "ice",
    actions: ["asked_records"],
    papers: ["administrative_warrant"],
    responses: ["asked_for_papers", "referred_to_attorney", "records_declined", "called_liaison"],
    followUpInDays: 3,
    note: "Borrower records were asked for. The paper was read at the desk and not copied; the request was referred.",
  },
  {
    abbreviation: "RAP",
    by: "liaison",
    reported: { daysBefore: 6, time: "19:20" },
    observed: { daysBefore: 6, time: "17:45" },
    learned: { daysBefore: 6, time: "17:52" },
    site: "MacArthur Park, soccer field",
    agency: "cbp",
    actions: ["present", "vehicles_staged"],
    papers: ["not_known"],
    responses: ["called_supervisor", "called_liaison"],
    followUpInDays: 4,
    note: "Vehicles stood along the field for about thirty minutes. A day-camp group stayed indoors with its counselor.",
  },
  {
    abbreviation: "RAP",
    by: "liaison",
    reported: { daysBefore: 3, time: "12:05" },
    observed: { daysBefore: 3, time: "10:40" },
    learned: { daysBefore: 3, time: "10:46" },
    site: "Pacoima Recreation Center, front desk",
    agency: "ice",
    actions: ["asked_entry"],
    papers: ["badge"],
    responses: ["asked_for_papers", "entry_declined", "called_supervisor", "called_liaison"],
    note: "Entry to the child-care room was asked for. No warrant was shown, and nobody went in.",
  },
  {
    abbreviation: "EWDD",
    by: "liaison",
    reported: { daysBefore: 4, time: "11:30" },
    observed: { daysBefore: 4, time: "09:50" },
    learned: { daysBefore: 4, time: "09:58" },
    site: "Boyle Heights WorkSource Center, parking lot",
    agency: "not_stated",
    actions: ["vehicles_staged"],
    papers: ["not_asked"],
    responses: ["called_supervisor", "called_liaison"],
    note: "Three vehicles waited near the gate and left before the doors opened.",
  },
  {
    abbreviation: "LADOT",
    by: "alternate",
    reported: { daysBefore: 3, time: "18:10" },
    observed: { daysBefore: 3, time: "16:20" },
    learned: { daysBefore: 3, time: "16:35" },
    site: "DASH bus yard, Mission Road",
    agency: "other_stated",
    agencyStated: "Federal Protective Service",
    actions: ["asked_help"],
    papers: ["badge"],
    responses: ["called_supervisor", "referred_to_attorney"],
    followUpInDays: 5,
    note: "Cones and a lane closure were asked for. The request was passed on and nothing was lent.",
  },
  {
    abbreviation: "LAWA",
    by: "liaison",
    reported: { daysBefore: 5, time: "22:40" },
    observed: { daysBefore: 5, time: "21:15" },
    learned: { daysBefore: 5, time: "21:20" },
    site: "LAX, Terminal 4, ticketing lobby",
    agency: "cbp",
    actions: ["present"],
    papers: ["not_asked"],
    responses: ["called_liaison"],
    note: "First report from the duty log.",
    corrected: {
      daysBefore: 4,
      time: "10:15",
      site: "LAX, Terminal 4, employee parking entrance",
      actions: ["present", "asked_entry"],
      papers: ["none_shown"],
      responses: ["asked_for_papers", "entry_declined", "called_liaison"],
      note: "Corrected from the duty log and the guard's record: entry to the employee area was asked for and declined.",
    },
  },
];
