import type { StoryEntry } from "../story";

export const entriesOToZ: StoryEntry[] = [
  {
    abbreviation: "OOF",
    liaison: { name: "Leocadia Burnham" },
    head: { name: "Sunil Harcourt" },
    reviewer: 1,
    outcome: "untouched",
    steps: {
      designationProposed: { daysBefore: 5, time: "12:02" },
      designationAccepted: { daysBefore: 5, time: "13:20" },
    },
  },
  {
    abbreviation: "OPA",
    liaison: { name: "Lazar Whitcomb" },
    head: { name: "Evangeline Sotomayor-Reid" },
    reviewer: 2,
    outcome: "submitted",
    steps: {
      designationProposed: { daysBefore: 7, time: "14:03" },
      designationAccepted: { daysBefore: 7, time: "15:05" },
      sectionsSaved: [
        { requirementKey: "contractor_notice", daysBefore: 7, time: "15:14" },
        { requirementKey: "outreach", daysBefore: 6, time: "09:58" },
        { requirementKey: "service_recommendation", daysBefore: 6, time: "14:26" },
        { requirementKey: "liaison", daysBefore: 6, time: "14:39" },
        { requirementKey: "preparedness", daysBefore: 6, time: "21:37" },
        { requirementKey: "implementation_plan", daysBefore: 5, time: "12:42" },
      ],
      submitted: { daysBefore: 5, time: "13:08" },
    },
    comments: [
      {
        daysBefore: 4,
        time: "11:15",
        by: "reviewer",
        audience: "internal",
        text: "Two not-applicable answers from an office of eight. Both reasons look sound; compare with the building protocol from General Services before accepting.",
      },
    ],
  },
  {
    abbreviation: "PERS",
    liaison: { name: "Chidinma Aragón" },
    head: { name: "Barnaby Valdivia" },
    reviewer: 1,
    outcome: "draft",
    steps: {
      designationProposed: { daysBefore: 6, time: "09:14" },
      designationAccepted: { daysBefore: 6, time: "11:10" },
      sectionsSaved: [
        { requirementKey: "service_recommendation", daysBefore: 4, time: "11:01", unfinished: true },
        { requirementKey: "preparedness", daysBefore: 1, time: "10:22" },
      ],
    },
  },
  {
    abbreviation: "POLA",
    liaison: { name: "Ysabel Kerrigan" },
    head: { name: "Mordechai Villanova" },
    alternate: { name: "Sione Halvorsen" },
    reviewer: 3,
    outcome: "submitted",
    steps: {
      designationProposed: { daysBefore: 8, time: "15:58" },
      designationAccepted: { daysBefore: 7, time: "10:55" },
      sectionsSaved: [
        { requirementKey: "service_recommendation", daysBefore: 7, time: "19:20" },
        { requirementKey: "contractor_notice", daysBefore: 5, time: "09:27" },
        { requirementKey: "liaison", daysBefore: 5, time: "12:21" },
        { requirementKey: "outreach", daysBefore: 5, time: "13:40" },
        { requirementKey: "preparedness", daysBefore: 5, time: "14:55" },
        { requirementKey: "implementation_plan", daysBefore: 5, time: "15:59" },
      ],
      submitted: { daysBefore: 5, time: "17:05" },
    },
  },
  {
    abbreviation: "RAP",
    liaison: { name: "Teodoro Blackwell" },
    head: { name: "Anahit Castro-Greene" },
    reviewer: 1,
    outcome: "draft",
    steps: {
      designationProposed: { daysBefore: 8, time: "16:45" },
      designationAccepted: { daysBefore: 7, time: "09:05" },
      sectionsSaved: [
        { requirementKey: "preparedness", daysBefore: 4, time: "19:54" },
        { requirementKey: "liaison", daysBefore: 1, time: "10:10" },
        { requirementKey: "contractor_notice", daysBefore: 1, time: "13:37" },
      ],
    },
  },
  {
    abbreviation: "YDD",
    liaison: { name: "Zuri Espinal" },
    head: { name: "Florian Agbayani" },
    reviewer: 3,
    outcome: "draft",
    steps: {
      designationProposed: { daysBefore: 6, time: "13:37" },
      designationAccepted: { daysBefore: 6, time: "15:15" },
      sectionsSaved: [
        { requirementKey: "outreach", daysBefore: 4, time: "10:46", unfinished: true },
        { requirementKey: "preparedness", daysBefore: 4, time: "11:39" },
      ],
    },
  },
  {
    abbreviation: "ZOO",
    liaison: { name: "Magdalena Osterhaus" },
    head: { name: "Ikaika Trujillo" },
    alternate: { name: "Reza Donnelly" },
    reviewer: 3,
    outcome: "accepted",
    steps: {
      designationProposed: { daysBefore: 11, time: "16:42" },
      designationAccepted: { daysBefore: 8, time: "08:40" },
      sectionsSaved: [
        { requirementKey: "outreach", daysBefore: 8, time: "16:49" },
        { requirementKey: "liaison", daysBefore: 8, time: "18:50" },
        { requirementKey: "preparedness", daysBefore: 7, time: "09:50" },
        { requirementKey: "contractor_notice", daysBefore: 7, time: "10:16" },
        { requirementKey: "service_recommendation", daysBefore: 7, time: "11:29" },
        { requirementKey: "implementation_plan", daysBefore: 7, time: "15:44" },
        { requirementKey: "outreach", daysBefore: 5, time: "13:38" },
        { requirementKey: "contractor_notice", daysBefore: 4, time: "12:26" },
      ],
      submitted: { daysBefore: 7, time: "17:20" },
      returned: {
        daysBefore: 6,
        time: "14:35",
        points: [
          {
            requirementKey: "contractor_notice",
            text: "A talk at a vendor meeting is not yet a notice. Please send it in writing, and list each agreement with people on the grounds, including the concession's subcontractors, with the date sent, the languages and the date acknowledged.",
          },
          {
            requirementKey: "outreach",
            text: "Please name the languages the Zoo declares besides Spanish and give channels and dates for each, as well as who checks the translations.",
          },
        ],
      },
      resubmitted: {
        daysBefore: 4,
        time: "16:55",
        replies: [
          "The written notice had gone out on July 14, which our first text failed to say. The list now has 17 agreements and the five subcontractors; all but the crane company have signed, and it will sign before its next lift.",
          "Spanish, Armenian and Korean, with four dated items. Keepers who speak the language check the text and the education curator signs it off.",
        ],
        changeNote:
          "Section 2 now contains a table of all agreements with dates. Section 5 has been written anew with languages, outlets and dates. The other sections are unchanged.",
      },
      accepted: {
        daysBefore: 1,
        time: "09:30",
        note: "Accepted on the second filing. Both points are answered in full. The crane company's signature can be added to the register when it comes.",
      },
    },
  },
];
