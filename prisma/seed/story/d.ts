import type { StoryEntry } from "../story";

export const entriesD: StoryEntry[] = [
  {
    abbreviation: "DCA",
    liaison: { name: "Imani Kurosawa" },
    head: { name: "Santino Gallardo" },
    reviewer: 3,
    outcome: "submitted",
    steps: {
      designationProposed: { daysBefore: 8, time: "16:09" },
      designationAccepted: { daysBefore: 7, time: "16:10" },
      sectionsSaved: [
        { requirementKey: "service_recommendation", daysBefore: 6, time: "13:39" },
        { requirementKey: "liaison", daysBefore: 5, time: "14:00" },
        { requirementKey: "contractor_notice", daysBefore: 5, time: "15:03" },
        { requirementKey: "outreach", daysBefore: 1, time: "08:27" },
        { requirementKey: "preparedness", daysBefore: 1, time: "10:27" },
        { requirementKey: "implementation_plan", daysBefore: 1, time: "11:54" },
      ],
      submitted: { daysBefore: 1, time: "13:20" },
    },
  },
  {
    abbreviation: "DCP",
    liaison: { name: "Arash Montemayor" },
    head: { name: "Glenda Iversen" },
    reviewer: 1,
    outcome: "submitted",
    steps: {
      designationProposed: { daysBefore: 8, time: "16:32" },
      designationAccepted: { daysBefore: 7, time: "09:35" },
      sectionsSaved: [
        { requirementKey: "liaison", daysBefore: 6, time: "14:00" },
        { requirementKey: "service_recommendation", daysBefore: 6, time: "14:58" },
        { requirementKey: "preparedness", daysBefore: 4, time: "11:46" },
        { requirementKey: "contractor_notice", daysBefore: 1, time: "09:10" },
        { requirementKey: "outreach", daysBefore: 1, time: "12:35" },
        { requirementKey: "implementation_plan", daysBefore: 1, time: "17:08" },
      ],
      submitted: { daysBefore: 1, time: "17:22" },
    },
  },
  {
    abbreviation: "DCR",
    liaison: { name: "Coretta Sandoval" },
    head: { name: "Matthias Oduya" },
    reviewer: 2,
    outcome: "draft",
    steps: {
      designationProposed: { daysBefore: 7, time: "13:01" },
      designationAccepted: { daysBefore: 7, time: "14:25" },
      sectionsSaved: [
        { requirementKey: "preparedness", daysBefore: 4, time: "15:04" },
        { requirementKey: "contractor_notice", daysBefore: 1, time: "10:08", unfinished: true },
      ],
    },
  },
  {
    abbreviation: "DOA",
    liaison: { name: "Josefina Papazian" },
    head: { name: "Walter Nguyen-Reyes" },
    reviewer: 3,
    outcome: "draft",
    steps: {
      designationProposed: { daysBefore: 7, time: "09:56" },
      designationAccepted: { daysBefore: 7, time: "11:30" },
      sectionsSaved: [
        { requirementKey: "service_recommendation", daysBefore: 6, time: "10:37", unfinished: true },
        { requirementKey: "liaison", daysBefore: 5, time: "16:28" },
        { requirementKey: "preparedness", daysBefore: 4, time: "08:37" },
        { requirementKey: "contractor_notice", daysBefore: 4, time: "14:29", unfinished: true },
      ],
    },
  },
  {
    abbreviation: "DOD",
    liaison: { name: "Tamsin Escobedo" },
    head: { name: "Ingrid Whitfield" },
    reviewer: 1,
    outcome: "accepted",
    steps: {
      designationProposed: { daysBefore: 8, time: "13:03" },
      designationAccepted: { daysBefore: 8, time: "14:30" },
      sectionsSaved: [
        { requirementKey: "implementation_plan", daysBefore: 7, time: "12:54" },
        { requirementKey: "service_recommendation", daysBefore: 6, time: "12:49" },
        { requirementKey: "preparedness", daysBefore: 6, time: "13:09" },
        { requirementKey: "contractor_notice", daysBefore: 6, time: "13:48" },
        { requirementKey: "liaison", daysBefore: 6, time: "14:47" },
        { requirementKey: "outreach", daysBefore: 6, time: "15:09" },
      ],
      submitted: { daysBefore: 6, time: "16:37" },
      accepted: {
        daysBefore: 5,
        time: "10:50",
        note: "Accepted. The annex in American Sign Language opens and plays. Please add the two outreach partners to the acknowledgement list when their boards have signed; no new filing is needed for that.",
      },
    },
  },
  {
    abbreviation: "DONE",
    liaison: { name: "Xiomara Lindgren" },
    head: { name: "Percival Adeyemi" },
    reviewer: 2,
    outcome: "untouched",
    steps: {
      designationProposed: { daysBefore: 5, time: "09:34" },
      designationAccepted: { daysBefore: 5, time: "10:35" },
    },
  },
];
