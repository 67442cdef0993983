import type { OutreachChannel } from "@/lib/db/generated/enums";

type Entry = {
  language: string;
  channel: OutreachChannel;
  outlet: string;
  heldOn: string;
  material: string;
  reach?: number;
  cost?: number;
};

/** What departments declare and had done by 22 July 2025 in the demonstration; it says what section 5 of their plans says. */
export const seedOutreach: { abbreviation: string; languages: string[]; entries: Entry[] }[] = [
  {
    abbreviation: "EWDD",
    languages: ["es", "ko", "hy", "zh-Hans", "tl", "th", "bn"],
    entries: [
      {
        language: "es",
        channel: "event",
        outlet: "Vendors' breakfast, Boyle Heights corridor",
        heldOn: "2025-07-19",
        material: "Grant information at a shared table, every Saturday on another corridor.",
        reach: 85,
      },
      {
        language: "es",
        channel: "radio",
        outlet: "Morning interview",
        heldOn: "2025-07-22",
        material: "Which help there is for shops and street vendors, and where to ask for it.",
      },
    ],
  },
  {
    abbreviation: "LAWA",
    languages: ["es", "zh-Hans", "ko", "tl", "am", "ja", "ar"],
    entries: ["es", "zh-Hans", "ko", "tl", "am", "ja", "ar"].map((language) => ({
      language,
      channel: "website" as const,
      outlet: "Digital displays in baggage claim",
      heldOn: "2025-07-16",
      material: "The City's services message in rotation, with a code that leads to it in the same language.",
    })),
  },
  {
    abbreviation: "LAHD",
    languages: ["es", "ko", "tl", "zh-Hans", "hy", "ru", "quc"],
    entries: [
      {
        language: "es",
        channel: "event",
        outlet: "Walking tables at two swap meets",
        heldOn: "2025-07-19",
        material: "Tenant protections and the hotline's hours.",
        reach: 430,
        cost: 600,
      },
      {
        language: "quc",
        channel: "event",
        outlet: "Walking tables at two swap meets",
        heldOn: "2025-07-20",
        material: "Tenant protections and the hotline's hours, spoken.",
        reach: 60,
        cost: 600,
      },
      {
        language: "es",
        channel: "radio",
        outlet: "Tenant-rights quarter hour",
        heldOn: "2025-07-17",
        material: "Callers' questions on rent and repairs, every Thursday through August.",
        reach: 22_000,
      },
    ],
  },
  {
    abbreviation: "CIFD",
    languages: ["es", "ko", "hy", "zh-Hant", "tl", "ru", "zap", "quc"],
    entries: [
      {
        language: "es",
        channel: "radio",
        outlet: "Cuñas en dos emisoras",
        heldOn: "2025-07-21",
        material: "Cuñas de treinta segundos sobre los centros FamilySource.",
        cost: 9_800,
      },
    ],
  },
  {
    abbreviation: "CLERK",
    languages: ["es", "ko", "zh-Hant", "tl", "vi", "hy", "fa", "ja", "th", "hi", "ru", "bn"],
    entries: ["ko", "zh-Hant", "vi", "hy", "fa", "ja"].map((language) => ({
      language,
      channel: "newspaper" as const,
      outlet: "Public notices in the language press",
      heldOn: "2025-07-21",
      material: "A two-line box about City services and the 3-1-1 number beside each public notice.",
    })),
  },
  {
    abbreviation: "LAPL",
    languages: ["es", "ko", "zh-Hans", "hy"],
    entries: [
      {
        language: "es",
        channel: "social_media",
        outlet: "Pages of the branches in Spanish",
        heldOn: "2025-07-18",
        material:
          "Where the New Americans corners are, and that a letter from a school is proof enough for a card.",
        reach: 1_900,
      },
    ],
  },
  { abbreviation: "EMD", languages: ["en", "es", "ko", "hy", "zh-Hans", "tl", "vi", "fa"], entries: [] },
  { abbreviation: "ZOO", languages: ["es", "hy", "ko"], entries: [] },
];
