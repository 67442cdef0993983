import type { FundingSource } from "@/lib/db/generated/enums";

export type SeedRecommendation = {
  abbreviation: string;
  service: string;
  eligible: string;
  gap: string;
  deliveringUnit: string;
  oneOffCost: number | null;
  yearlyCost: number | null;
  funding: FundingSource;
  decision?: { status: "under_review" | "adopted" } | { status: "declined"; reason: string };
};

/** What departments recommend in the demonstration; it says what section 4 of their plans says. */
export const seedRecommendations: SeedRecommendation[] = [
  {
    abbreviation: "LAPL",
    service: "New Americans Welcome Stations on Sundays",
    eligible: "Anyone with a library card, which any resident may have with one proof of address.",
    gap: "Forty branches have a corner with referrals to accredited legal help, none of them staffed on Sundays. Eight branches would be.",
    deliveringUnit: "New Americans and Civic Initiatives",
    oneOffCost: null,
    yearlyCost: 57_600,
    funding: "private_gift",
    decision: { status: "under_review" },
  },
  {
    abbreviation: "LAPL",
    service: "Library by mail",
    eligible: "Cardholders who say that they would rather not come in.",
    gap: "Children's checkouts at eleven branches fell by a quarter in June. A parcel costs $4.60; some 500 a month are expected.",
    deliveringUnit: "Branch Library Services",
    oneOffCost: null,
    yearlyCost: 27_600,
    funding: "private_gift",
  },
  {
    abbreviation: "LAPL",
    service: "Homework help by telephone in Spanish",
    eligible: "School children with a library card.",
    gap: "Tutoring is offered on site only. The tutoring vendor can take calls from September.",
    deliveringUnit: "Branch Library Services",
    oneOffCost: null,
    yearlyCost: 0,
    funding: "existing_budget",
    decision: { status: "adopted" },
  },
  {
    abbreviation: "ZOO",
    service: "Free family mornings",
    eligible:
      "Households referred by a FamilySource Center, a school counselor or a library. The referral is the only condition.",
    gap: "School counselors report that children have stayed indoors since June. Twelve mornings on the second and fourth Sunday, with breakfast and a keeper's talk in Spanish or English.",
    deliveringUnit: "Education division",
    oneOffCost: 33_700,
    yearlyCost: null,
    funding: "private_gift",
  },
  {
    abbreviation: "LAHD",
    service: "Rent gap assistance, one time",
    eligible:
      "Tenant households in the City that have lost at least a third of their income since June 6, by self-certification with one supporting paper.",
    gap: "Existing rental assistance is closed to new applications until October; partners took 1,130 calls of this kind between June 9 and July 11.",
    deliveringUnit: "Eviction defense",
    oneOffCost: 2_100_000,
    yearlyCost: null,
    funding: "special_fund",
    decision: { status: "under_review" },
  },
  {
    abbreviation: "LAHD",
    service: "Tenant-protection hotline on Sundays",
    eligible: "Any tenant in the City.",
    gap: "The hotline is closed on Sundays. It would be open from 11 to 4.",
    deliveringUnit: "Tenant protections",
    oneOffCost: null,
    yearlyCost: 29_000,
    funding: "existing_budget",
    decision: { status: "adopted" },
  },
  {
    abbreviation: "CIFD",
    service: "Family emergency kits and planning sessions",
    eligible: "Any parent or guardian.",
    gap: "Families ask who would pick up the children, who signs and where the papers are. Groups of twelve, in the evening, at each Center.",
    deliveringUnit: "FamilySource Centers",
    oneOffCost: 28_800,
    yearlyCost: null,
    funding: "grant",
  },
  {
    abbreviation: "CIFD",
    service: "Grocery and utility cards",
    eligible: "Households under 80 percent of area median income, by self-declaration.",
    gap: "Visits to Centers fell by 28 percent in June while requests for food by telephone tripled.",
    deliveringUnit: "FamilySource Centers",
    oneOffCost: 1_500_000,
    yearlyCost: null,
    funding: "private_gift",
    decision: { status: "under_review" },
  },
  {
    abbreviation: "CIFD",
    service: "Case managers by telephone and at home",
    eligible: "Families of the FamilySource Centers.",
    gap: "Intake must be in person; a waiver of that rule was asked for on July 17.",
    deliveringUnit: "FamilySource Centers",
    oneOffCost: null,
    yearlyCost: null,
    funding: "existing_budget",
  },
  {
    abbreviation: "EWDD",
    service: "Small Business Emergency Grant",
    eligible: "Storefronts and street vendors with lost revenue.",
    gap: "BusinessSource Centers logged 870 requests for help with rent since June 10, and no local program has money left.",
    deliveringUnit: "BusinessSource Centers",
    oneOffCost: 3_000_000,
    yearlyCost: null,
    funding: "grant",
    decision: {
      status: "declined",
      reason:
        "Two thirds of the sum have no source yet. Please recommend it again for the 200 grants that can be paid for.",
    },
  },
  {
    abbreviation: "EWDD",
    service: "Training stipends for a new earner",
    eligible: "The household member who must now become the earner.",
    gap: "Trainees without an income leave courses before they end. 250 stipends of $600.",
    deliveringUnit: "Workforce development",
    oneOffCost: 150_000,
    yearlyCost: null,
    funding: "grant",
    decision: { status: "adopted" },
  },
  {
    abbreviation: "LADOT",
    service: "Cityride for families, for ninety days",
    eligible: "Anyone whom a FamilySource Center or a clinic refers.",
    gap: "Boardings on five DASH lines were 17 percent lower in late June, and clinics report missed visits.",
    deliveringUnit: "Transit services",
    oneOffCost: 114_000,
    yearlyCost: null,
    funding: "special_fund",
  },
  {
    abbreviation: "LADOT",
    service: "Tow and storage relief",
    eligible: "Families of a driver whose vehicle was left at a City lot or in the street.",
    gap: "Release fees keep vehicles from families who hold keys and registration. It needs an act of the Council.",
    deliveringUnit: "Parking enforcement",
    oneOffCost: null,
    yearlyCost: null,
    funding: "not_identified",
  },
];
