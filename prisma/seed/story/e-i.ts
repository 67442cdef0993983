import type { StoryEntry } from "../story";

export const entriesEToI: StoryEntry[] = [
  {
    abbreviation: "ELP",
    liaison: null,
    head: { name: "Concepción Hartwell" },
    reviewer: 3,
    outcome: "untouched",
    steps: {},
  },
  {
    abbreviation: "EMD",
    liaison: { name: "Bartholomew Quiroz" },
    head: { name: "Noriko Estévez" },
    reviewer: 2,
    outcome: "submitted",
    steps: {
      designationProposed: { daysBefore: 11, time: "18:26" },
      designationAccepted: { daysBefore: 8, time: "08:55" },
      sectionsSaved: [
        { requirementKey: "liaison", daysBefore: 7, time: "08:45" },
        { requirementKey: "outreach", daysBefore: 7, time: "11:41" },
        { requirementKey: "service_recommendation", daysBefore: 6, time: "08:33" },
        { requirementKey: "preparedness", daysBefore: 6, time: "11:28" },
        { requirementKey: "contractor_notice", daysBefore: 6, time: "13:38" },
        { requirementKey: "implementation_plan", daysBefore: 6, time: "14:27" },
        { requirementKey: "preparedness", daysBefore: 1, time: "08:42" },
        { requirementKey: "implementation_plan", daysBefore: 1, time: "08:48" },
      ],
      submitted: { daysBefore: 6, time: "18:10" },
      returned: {
        daysBefore: 5,
        time: "15:30",
        points: [
          {
            requirementKey: "preparedness",
            text: "Shelters and evacuation centers open in other departments' buildings, but this department activates and supports them, and residents would not know the difference. Please say whose protocol is used in the first hours, who is the point of contact at a shelter, and how many rostered responders have been trained.",
          },
          {
            requirementKey: "implementation_plan",
            text: "The milestones say nothing of shelters. Please add a date for a rehearsal and for the training of responders.",
          },
        ],
      },
      resubmitted: {
        daysBefore: 1,
        time: "11:05",
        replies: [
          'Agreed, and we are glad it was asked. The section now has an annex, "Shelter front desk, first hour". The host site\'s protocol is used, the shelter manager is the point of contact, and 64 of 110 rostered responders have been trained. We rehearsed it on July 18 with 22 players.',
          "Added as a table: rehearsal with Recreation and Parks and the school district on August 6, responders by August 13.",
        ],
        changeNote:
          "Section 1 rewritten to include evacuation centers and shelters, with the annex attached. Section 6 has new milestones. Nothing else has changed.",
      },
    },
  },
  {
    abbreviation: "ERB",
    liaison: null,
    head: { name: "Quentin Abrahamian" },
    reviewer: 1,
    outcome: "untouched",
    steps: {},
  },
  {
    abbreviation: "ETHICS",
    liaison: { name: "Adaeze Marlowe" },
    head: { name: "Silvio Brandvold" },
    reviewer: 3,
    outcome: "submitted",
    steps: {
      designationProposed: { daysBefore: 8, time: "16:11" },
      designationAccepted: { daysBefore: 7, time: "10:10" },
      sectionsSaved: [
        { requirementKey: "outreach", daysBefore: 6, time: "16:26" },
        { requirementKey: "preparedness", daysBefore: 6, time: "16:43" },
        { requirementKey: "service_recommendation", daysBefore: 5, time: "18:44" },
        { requirementKey: "liaison", daysBefore: 5, time: "18:57" },
        { requirementKey: "contractor_notice", daysBefore: 4, time: "08:32" },
        { requirementKey: "implementation_plan", daysBefore: 4, time: "10:32" },
      ],
      submitted: { daysBefore: 4, time: "11:32" },
    },
  },
  {
    abbreviation: "EWDD",
    liaison: { name: "Lorenzo Achterhof" },
    head: { name: "Shanthi Beaumont" },
    reviewer: 2,
    outcome: "returned",
    steps: {
      designationProposed: { daysBefore: 8, time: "14:35" },
      designationAccepted: { daysBefore: 8, time: "15:55" },
      sectionsSaved: [
        { requirementKey: "service_recommendation", daysBefore: 7, time: "17:28" },
        { requirementKey: "liaison", daysBefore: 6, time: "10:29" },
        { requirementKey: "outreach", daysBefore: 6, time: "12:16" },
        { requirementKey: "contractor_notice", daysBefore: 6, time: "13:45" },
        { requirementKey: "preparedness", daysBefore: 6, time: "15:46" },
        { requirementKey: "implementation_plan", daysBefore: 6, time: "16:36" },
      ],
      submitted: { daysBefore: 6, time: "17:44" },
      returned: {
        daysBefore: 4,
        time: "13:15",
        points: [
          {
            requirementKey: "service_recommendation",
            text: 'For the emergency grant, "program rules will apply" does not tell a reader who may apply. Please state the conditions in plain words (size of business, what counts as lost revenue, which papers are enough for a street vendor), and confirm that none of the documents asked for would show anyone\'s immigration status. If the pandemic-era grant sets conditions of its own, please list them beside the $1 million it would pay for.',
          },
        ],
      },
    },
    comments: [
      {
        daysBefore: 4,
        time: "16:30",
        by: "liaison",
        audience: "department",
        text: "We have asked the grant's program office for the conditions in writing and should have them by Wednesday. Everything else can be ready sooner.",
      },
    ],
  },
  {
    abbreviation: "GSD",
    liaison: { name: "Mehrdad Castellano" },
    head: { name: "Oluwaseun Pratt" },
    alternate: { name: "Guadalupe Renner" },
    reviewer: 1,
    outcome: "submitted",
    steps: {
      designationProposed: { daysBefore: 8, time: "17:18" },
      designationAccepted: { daysBefore: 7, time: "09:50" },
      sectionsSaved: [
        { requirementKey: "service_recommendation", daysBefore: 6, time: "10:59" },
        { requirementKey: "liaison", daysBefore: 5, time: "16:44" },
        { requirementKey: "contractor_notice", daysBefore: 1, time: "10:04" },
        { requirementKey: "preparedness", daysBefore: 1, time: "12:38" },
        { requirementKey: "outreach", daysBefore: 1, time: "13:37" },
        { requirementKey: "implementation_plan", daysBefore: 1, time: "13:58" },
      ],
      submitted: { daysBefore: 1, time: "15:15" },
    },
  },
  {
    abbreviation: "HACLA",
    liaison: { name: "Keisha Montalvo" },
    head: { name: "Rutherford Banuelos" },
    reviewer: 1,
    outcome: "draft",
    steps: {
      designationProposed: { daysBefore: 7, time: "13:41" },
      designationAccepted: { daysBefore: 7, time: "15:40" },
      sectionsSaved: [
        { requirementKey: "liaison", daysBefore: 6, time: "14:00" },
        { requirementKey: "preparedness", daysBefore: 1, time: "13:50" },
        { requirementKey: "contractor_notice", daysBefore: 1, time: "14:18", unfinished: true },
      ],
    },
  },
  {
    abbreviation: "ITA",
    liaison: { name: "Stellan Marquez" },
    head: { name: "Priyanka Osei" },
    reviewer: 2,
    outcome: "draft",
    steps: {
      designationProposed: { daysBefore: 8, time: "16:41" },
      designationAccepted: { daysBefore: 7, time: "08:45" },
      sectionsSaved: [
        { requirementKey: "liaison", daysBefore: 7, time: "11:07" },
        { requirementKey: "outreach", daysBefore: 4, time: "12:14", unfinished: true },
        { requirementKey: "service_recommendation", daysBefore: 4, time: "13:38" },
        { requirementKey: "preparedness", daysBefore: 4, time: "17:30" },
        { requirementKey: "contractor_notice", daysBefore: 1, time: "17:18" },
      ],
    },
  },
];
