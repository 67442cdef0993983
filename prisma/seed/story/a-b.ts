import type { StoryEntry } from "../story";

export const entriesAToB: StoryEntry[] = [
  {
    abbreviation: "ATTY",
    liaison: { name: "Simone Achterberg" },
    head: { name: "Leland Okonjo" },
    reviewer: 1,
    outcome: "untouched",
    steps: {
      designationProposed: { daysBefore: 5, time: "14:10" },
      designationAccepted: { daysBefore: 5, time: "16:05" },
    },
  },
  {
    abbreviation: "BCA",
    liaison: { name: "Ignacio Villaseñor" },
    head: { name: "Dorothea Klimek" },
    reviewer: 1,
    outcome: "submitted",
    steps: {
      designationProposed: { daysBefore: 8, time: "16:08" },
      designationAccepted: { daysBefore: 7, time: "08:50" },
      sectionsSaved: [
        { requirementKey: "outreach", daysBefore: 5, time: "11:55" },
        { requirementKey: "liaison", daysBefore: 1, time: "08:21" },
        { requirementKey: "preparedness", daysBefore: 1, time: "08:31" },
        { requirementKey: "contractor_notice", daysBefore: 1, time: "11:44" },
        { requirementKey: "service_recommendation", daysBefore: 1, time: "15:50" },
        { requirementKey: "implementation_plan", daysBefore: 1, time: "16:11" },
      ],
      submitted: { daysBefore: 1, time: "16:42" },
    },
    comments: [
      {
        daysBefore: 1,
        time: "17:05",
        by: "liaison",
        audience: "department",
        text: "The list of 311 contracts is attached as a spreadsheet. The eight suspended projects are marked in column F.",
      },
    ],
  },
  {
    abbreviation: "BOE",
    liaison: { name: "Ruben Astorga" },
    head: { name: "Yasmin Haldane" },
    reviewer: 2,
    outcome: "draft",
    steps: {
      designationProposed: { daysBefore: 8, time: "15:19" },
      designationAccepted: { daysBefore: 7, time: "10:20" },
      sectionsSaved: [
        { requirementKey: "liaison", daysBefore: 6, time: "20:18" },
        { requirementKey: "service_recommendation", daysBefore: 4, time: "15:33", unfinished: true },
        { requirementKey: "preparedness", daysBefore: 1, time: "09:49" },
        { requirementKey: "contractor_notice", daysBefore: 1, time: "17:01" },
      ],
    },
  },
  {
    abbreviation: "BPW",
    liaison: { name: "Philippa Nakasone" },
    head: { name: "Augusto Ferrante" },
    reviewer: 3,
    outcome: "draft",
    steps: {
      designationProposed: { daysBefore: 7, time: "12:23" },
      designationAccepted: { daysBefore: 7, time: "13:35" },
      sectionsSaved: [
        { requirementKey: "outreach", daysBefore: 7, time: "15:28", unfinished: true },
        { requirementKey: "contractor_notice", daysBefore: 4, time: "16:59" },
        { requirementKey: "preparedness", daysBefore: 1, time: "11:07" },
      ],
    },
  },
  {
    abbreviation: "BSL",
    liaison: { name: "Duc Minh Trieu" },
    head: { name: "Henrietta Solano" },
    reviewer: 2,
    outcome: "draft",
    steps: {
      designationProposed: { daysBefore: 6, time: "17:00" },
      designationAccepted: { daysBefore: 5, time: "09:10" },
      sectionsSaved: [{ requirementKey: "preparedness", daysBefore: 4, time: "08:51", unfinished: true }],
    },
  },
  {
    abbreviation: "BSS",
    liaison: { name: "Carmela Whitlock" },
    head: { name: "Tobias Ekwueme" },
    reviewer: 2,
    outcome: "untouched",
    steps: {
      designationProposed: { daysBefore: 4, time: "10:20" },
      designationAccepted: { daysBefore: 4, time: "11:25" },
    },
  },
];
