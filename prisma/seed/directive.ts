import type { z } from "zod";
import type { directiveContent } from "@/lib/directives/input";

export type RequirementKey =
  | "preparedness"
  | "contractor_notice"
  | "liaison"
  | "service_recommendation"
  | "outreach"
  | "implementation_plan";

type DirectiveToPublish = z.input<typeof directiveContent>;

const announcement =
  "https://mayor.lacity.gov/news/mayor-bass-issues-executive-directive-support-immigrant-communities";
const knowYourRights = "https://mayor.lacity.gov/KYR";
const twoWeeksFromSignature: DirectiveToPublish["requirements"][number]["deadlineRule"] = {
  start: "signed",
  amount: 14,
  unit: "calendar_days",
  roll: "none",
};

export const executiveDirective12: DirectiveToPublish = {
  number: "Executive Directive No. 12",
  key: "ed-12",
  title: "Support for immigrant communities",
  issuer: "Mayor of the City of Los Angeles",
  signedOn: "2025-07-11",
  zone: "America/Los_Angeles",
  language: "en",
  summary:
    "Asks the general manager of every City department to prepare City property for federal immigration enforcement activity, to inform contractors who work there of the City's rules, to designate an Immigrant Affairs Liaison, to recommend services for affected families, to publicize services in the languages people read and hear, and to file one implementation plan within two weeks. It rests on Ordinance 188441, which limits the use of City resources and personnel for immigration enforcement.",
  sources: [announcement, knowYourRights],
  requirements: [
    {
      number: 1,
      key: "preparedness",
      kind: "preparedness",
      title: "Prepare each City site",
      text: "Plan for federal immigration enforcement activity on City property. For each site the department runs, have a written protocol that staff have been trained to follow.",
      citation:
        "Executive Directive No. 12, preparedness planning on City property, as published by the Mayor's Office",
      sourceUrl: announcement,
      continuing: false,
      deadlineRule: twoWeeksFromSignature,
      prompts: [
        {
          key: "sites",
          label: "Which sites does the department run?",
          help: "Count them and group them by type. Say which ones the public enters and which it shares with another department or a landlord.",
        },
        {
          key: "protocol",
          label: "What does the written protocol say?",
          help: "Who answers at the site, who is called and in what order, and which papers staff ask to see.",
        },
        {
          key: "access",
          label: "Which areas are not public?",
          help: "Say how they are marked and controlled, and who may decide about entry.",
        },
        {
          key: "training",
          label: "Who has been trained, and when?",
          help: "Give dates and numbers: how many people of how many, by site or shift. Give the date for those who remain.",
        },
      ],
      nonAnswers: ["not_applicable", "already_met"],
      evidenceRule:
        "Attach the written protocol in force and a training record that shows date, site and number trained of number assigned.",
    },
    {
      number: 2,
      key: "contractor_notice",
      kind: "contractor_notice",
      title: "Inform contractors on City property",
      text: "Inform contractors who work on City property of the City's rules, and make sure that they follow them.",
      citation:
        "Executive Directive No. 12, contractors working on City property, as published by the Mayor's Office",
      sourceUrl: announcement,
      continuing: false,
      deadlineRule: twoWeeksFromSignature,
      prompts: [
        {
          key: "contracts",
          label: "Which contracts place people on City property?",
          help: "Count the contracts, not the companies. Include concessions, permits and subcontractors where they apply.",
        },
        {
          key: "notice",
          label: "How was the notice sent?",
          help: "Date, channel and languages of the notice, and who signed it.",
        },
        {
          key: "acknowledgement",
          label: "Who has acknowledged it?",
          help: "How many of how many, the date of the last one, and what happens with those who have not.",
        },
        {
          key: "clause",
          label: "What does the contract itself say?",
          help: "Name the clause or the amendment that binds the contractor, or say when it will be added.",
        },
      ],
      nonAnswers: ["not_applicable", "already_met"],
      evidenceRule:
        "Attach the notice as sent, in each language, and the list of contracts with the date and name of each acknowledgement.",
    },
    {
      number: 3,
      key: "liaison",
      kind: "liaison",
      title: "Designate an Immigrant Affairs Liaison",
      text: "Designate an Immigrant Affairs Liaison who monitors federal immigration enforcement activity on City property and reports it to the Mayor's Office. The designation is due in two weeks; reports are made promptly and continue.",
      citation: "Executive Directive No. 12, Immigrant Affairs Liaison, as published by the Mayor's Office",
      sourceUrl: announcement,
      continuing: true,
      deadlineRule: twoWeeksFromSignature,
      prompts: [
        {
          key: "designation",
          label: "Who holds the role, and since when?",
          help: "Give the position, the date the designation was made and the date the person accepted it.",
        },
        {
          key: "cover",
          label: "Who covers absence, evenings and weekends?",
          help: "Name the alternate's position, or say how cover is arranged until there is one.",
        },
        {
          key: "monitoring",
          label: "How does word reach the liaison?",
          help: "The route from a site to the liaison, and how long it should take.",
        },
        {
          key: "reporting",
          label: "How are reports made to the Mayor's Office?",
          help: "What a report contains, how soon it is sent, and who checks it. Never include anyone's personal details.",
        },
      ],
      nonAnswers: [],
      evidenceRule:
        "Attach the signed designation with the date of acceptance; activity reports are kept in their own register.",
    },
    {
      number: 4,
      key: "service_recommendation",
      kind: "service_recommendation",
      title: "Recommend services for affected families",
      text: "Recommend services that the City could offer, extend or change to help affected families.",
      citation:
        "Executive Directive No. 12, services for affected families, as published by the Mayor's Office",
      sourceUrl: announcement,
      continuing: false,
      deadlineRule: twoWeeksFromSignature,
      prompts: [
        {
          key: "service",
          label: "Which service do you recommend?",
          help: "One paragraph for each: what it is, where it is offered and by whom.",
        },
        {
          key: "eligibility",
          label: "Who may use it?",
          help: "State the condition in plain words. Do not ask for, or rely on, anyone's immigration status.",
        },
        {
          key: "gap",
          label: "Which gap does it fill?",
          help: "Say what people cannot get today, and how the department knows.",
        },
        {
          key: "funding",
          label: "What does it cost, and who pays?",
          help: "A yearly or one-time amount, the source of funds, and whether it is already approved.",
        },
        {
          key: "status",
          label: "How far along is it?",
          help: "Proposed, approved, starting on a date, or running.",
        },
      ],
      nonAnswers: ["nothing_to_report", "not_applicable"],
      evidenceRule:
        "Attach the cost estimate or budget line behind each recommendation, or the review that led to recommending none.",
    },
    {
      number: 5,
      key: "outreach",
      kind: "outreach",
      title: "Publicize services in people's languages",
      text: "Publicize available services through Spanish-language and other-language media.",
      citation:
        "Executive Directive No. 12, publicizing services through Spanish- and other-language media, as published by the Mayor's Office",
      sourceUrl: announcement,
      continuing: true,
      deadlineRule: twoWeeksFromSignature,
      prompts: [
        {
          key: "languages",
          label: "Which languages does the department declare?",
          help: "List them and say what the choice rests on: requests, visitors, census tracts.",
        },
        {
          key: "channels",
          label: "Which channels are used for each language?",
          help: "Newspapers, radio, television, social media, counters, mailings, partner organizations.",
        },
        {
          key: "materials",
          label: "Which materials, and on which dates?",
          help: "What was or will be published, when, and who checked the translation.",
        },
        {
          key: "measure",
          label: "How will you know that it reached people?",
          help: "Calls, visits, copies taken, replies: one or two numbers that are already counted.",
        },
      ],
      nonAnswers: ["nothing_to_report", "not_applicable"],
      evidenceRule:
        "Attach a copy or recording of each material with its language, channel and date of publication.",
    },
    {
      number: 6,
      key: "implementation_plan",
      kind: "implementation_plan",
      title: "File the implementation plan",
      text: "File one implementation plan with the Mayor's Office that answers the other five requirements and says how the department will carry them out.",
      citation:
        "Executive Directive No. 12, implementation plans due in two weeks, as published by the Mayor's Office",
      sourceUrl: announcement,
      continuing: false,
      deadlineRule: twoWeeksFromSignature,
      prompts: [
        {
          key: "responsibility",
          label: "Who carries out the plan?",
          help: "The positions responsible for each part, and who approved the plan inside the department.",
        },
        {
          key: "milestones",
          label: "What happens by which date?",
          help: "A short list of dated steps, including those already done.",
        },
        {
          key: "open_items",
          label: "What is still open?",
          help: "Name what is not finished, what it waits for, and when it will be.",
        },
        {
          key: "upkeep",
          label: "How is the plan kept current?",
          help: "How often it is looked at again, and what would make it change sooner.",
        },
      ],
      nonAnswers: [],
      evidenceRule:
        "No separate file is needed: the filed plan is the evidence, and the receipt names it by its hash.",
    },
  ],
};
