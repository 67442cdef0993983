import type { StoryEntry } from "../story";

export const entriesLhToLw: StoryEntry[] = [
  {
    abbreviation: "LAHD",
    liaison: { name: "Tigran Olvera" },
    head: { name: "Bernadine Kapoor" },
    alternate: { name: "Soledad Winthrop" },
    reviewer: 1,
    outcome: "accepted",
    steps: {
      designationProposed: { daysBefore: 8, time: "13:55" },
      designationAccepted: { daysBefore: 8, time: "15:35" },
      sectionsSaved: [
        { requirementKey: "liaison", daysBefore: 8, time: "17:22" },
        { requirementKey: "outreach", daysBefore: 7, time: "11:49" },
        { requirementKey: "preparedness", daysBefore: 7, time: "16:41" },
        { requirementKey: "service_recommendation", daysBefore: 6, time: "13:42" },
        { requirementKey: "contractor_notice", daysBefore: 6, time: "13:53" },
        { requirementKey: "implementation_plan", daysBefore: 6, time: "14:08" },
        { requirementKey: "preparedness", daysBefore: 4, time: "15:47" },
      ],
      submitted: { daysBefore: 6, time: "18:22" },
      returned: {
        daysBefore: 5,
        time: "13:48",
        points: [
          {
            requirementKey: "preparedness",
            text: 'Please list the counters and hearing rooms one by one. For each, give the position that answers, who is called, and the number of staff trained of the number assigned, with the date. "Most employees" cannot be checked.',
          },
          {
            requirementKey: "preparedness",
            text: "Hearings are open proceedings where both parties must be heard. Please say what the hearing officer may do if enforcement activity takes place in or near the room.",
          },
        ],
      },
      resubmitted: {
        daysBefore: 4,
        time: "19:40",
        replies: [
          "Done. Six counters are listed with their counts and dates; 198 of 203 staff are trained and the remaining five have a date, July 31.",
          "The hearing officer may pause and reschedule at either party's request, at no cost to them. Hearing officers were told on July 17 and the sentence is in the protocol.",
        ],
        changeNote:
          "Section 1 replaced as a whole: sites listed, protocol in force since July 17, signs put up on July 18, training counted by counter. Sections 2 to 6 are as first filed.",
      },
      accepted: {
        daysBefore: 1,
        time: "14:30",
        note: "Accepted on the second filing. Both return points are answered and the counts add up. Thank you for the quick work on the counters' signs.",
      },
    },
    comments: [
      {
        daysBefore: 5,
        time: "16:45",
        by: "liaison",
        audience: "department",
        text: "Does the list of counters have to include the hearing rooms we borrow from General Services twice a month?",
      },
      {
        daysBefore: 5,
        time: "17:20",
        by: "reviewer",
        audience: "department",
        text: "Only those you control. For borrowed rooms a sentence that the building's protocol applies is enough.",
      },
    ],
  },
  {
    abbreviation: "LAPD",
    liaison: { name: "Marisela Engström" },
    head: { name: "Desmond Arakawa" },
    reviewer: 3,
    outcome: "untouched",
    steps: {
      designationProposed: { daysBefore: 7, time: "15:56" },
      designationAccepted: { daysBefore: 6, time: "10:00" },
    },
  },
  {
    abbreviation: "LAPL",
    liaison: { name: "Graciela Thorne" },
    head: { name: "Ambrose Ishikawa" },
    alternate: { name: "Odile Ramirez-Shaw" },
    reviewer: 1,
    outcome: "returned",
    steps: {
      designationProposed: { daysBefore: 8, time: "16:35" },
      designationAccepted: { daysBefore: 7, time: "09:40" },
      sectionsSaved: [
        { requirementKey: "preparedness", daysBefore: 6, time: "13:42" },
        { requirementKey: "service_recommendation", daysBefore: 6, time: "16:19" },
        { requirementKey: "outreach", daysBefore: 5, time: "10:38" },
        { requirementKey: "liaison", daysBefore: 5, time: "11:07" },
        { requirementKey: "contractor_notice", daysBefore: 5, time: "12:04" },
        { requirementKey: "implementation_plan", daysBefore: 5, time: "14:04" },
      ],
      submitted: { daysBefore: 5, time: "15:37" },
      returned: {
        daysBefore: 4,
        time: "14:20",
        points: [
          {
            requirementKey: "preparedness",
            text: '"Most branches have taken part" cannot be checked. Please give, for Central, each of the regions and the two bookmobiles, the number of staff trained of the number assigned, the dates, and the date by which evening and Sunday crews will be trained.',
          },
          {
            requirementKey: "outreach",
            text: "The section names no languages. Please list those the Library declares and what the choice rests on, and for each at least one channel, one material and one date. Please also say who checks the translations.",
          },
          {
            requirementKey: "outreach",
            text: "Please name one number the Library already counts that would show whether the outreach reached people, for example visits to the Welcome Stations by language.",
          },
        ],
      },
    },
    comments: [
      {
        daysBefore: 4,
        time: "14:26",
        by: "reviewer",
        audience: "department",
        text: "Sections 2, 3, 4 and 6 are in good order and need no change. If it helps: a table with one row for each region is the easiest form to read.",
      },
      {
        daysBefore: 1,
        time: "10:18",
        by: "liaison",
        audience: "department",
        text: "Thank you. The regional counts are coming in; two regions are still missing. We expect to refile on Thursday.",
      },
    ],
  },
  {
    abbreviation: "LASAN",
    liaison: { name: "Emiliano Vandergriff" },
    head: { name: "Lakshmi Oyarzún" },
    reviewer: 3,
    outcome: "returned",
    steps: {
      designationProposed: { daysBefore: 8, time: "15:43" },
      designationAccepted: { daysBefore: 7, time: "07:50" },
      sectionsSaved: [
        { requirementKey: "liaison", daysBefore: 7, time: "15:01" },
        { requirementKey: "service_recommendation", daysBefore: 6, time: "11:23" },
        { requirementKey: "outreach", daysBefore: 6, time: "21:29" },
        { requirementKey: "contractor_notice", daysBefore: 5, time: "16:01" },
        { requirementKey: "preparedness", daysBefore: 4, time: "09:32" },
        { requirementKey: "implementation_plan", daysBefore: 4, time: "09:50" },
      ],
      submitted: { daysBefore: 4, time: "10:25" },
      returned: {
        daysBefore: 1,
        time: "15:45",
        points: [
          {
            requirementKey: "preparedness",
            text: "The section lists sites and first contacts but not the protocol. Please add what staff ask to see, who decides about entry at yards and S.A.F.E. centers when the division manager cannot be reached on a weekend, and which areas there are not public.",
          },
          {
            requirementKey: "contractor_notice",
            text: '"A large number" and "many have replied" cannot be reported. Please give the number of contracts with people on City property by group, the number acknowledged with the date of the last, and what happens with those who have not answered.',
          },
          {
            requirementKey: "service_recommendation",
            text: "Items 2 and 3 have no source of funds, and item 2 has no cost. Please add both, or say that they are not yet known and when they will be.",
          },
        ],
      },
    },
    comments: [
      {
        daysBefore: 1,
        time: "15:52",
        by: "reviewer",
        audience: "internal",
        text: "If this is not back by Thursday morning, call. Contract Administration holds part of the contractor list and could help.",
      },
    ],
  },
  {
    abbreviation: "LAWA",
    liaison: { name: "Constance Mbeki-Flores" },
    head: { name: "Raimundo Sheffield" },
    alternate: { name: "Tomasz Avelar" },
    reviewer: 2,
    outcome: "accepted",
    steps: {
      designationProposed: { daysBefore: 7, time: "12:17" },
      designationAccepted: { daysBefore: 7, time: "14:10" },
      sectionsSaved: [
        { requirementKey: "preparedness", daysBefore: 6, time: "16:47" },
        { requirementKey: "liaison", daysBefore: 6, time: "19:11" },
        { requirementKey: "service_recommendation", daysBefore: 5, time: "08:50" },
        { requirementKey: "contractor_notice", daysBefore: 5, time: "12:46" },
        { requirementKey: "outreach", daysBefore: 5, time: "15:45" },
        { requirementKey: "implementation_plan", daysBefore: 5, time: "16:01" },
      ],
      submitted: { daysBefore: 5, time: "16:48" },
      accepted: {
        daysBefore: 1,
        time: "16:20",
        note: "Accepted. The maps separate what the department operates from areas that federal agencies occupy, which answers the question we would have asked. The 29 outstanding acknowledgements are to be reported on August 8.",
      },
    },
    comments: [
      {
        daysBefore: 4,
        time: "10:40",
        by: "reviewer",
        audience: "internal",
        text: "Operator agreements for ground handling were counted as permits, not contracts. The total agrees with the Board's permit list, so no return is needed.",
      },
      {
        daysBefore: 4,
        time: "15:02",
        by: "reviewer",
        audience: "department",
        text: "Quick question before we decide: do the terminal maps also cover the parking structures, or only the buildings?",
      },
      {
        daysBefore: 1,
        time: "08:35",
        by: "liaison",
        audience: "department",
        text: "They cover the structures as well. Sheets 10 to 14 of the attachment are the garages and the two FlyAway lots.",
      },
    ],
  },
];
