/** The registers with rows of their own; each is called so in its addresses and in its catalogue of words. */
export type RegisterNoun = "activity" | "services" | "outreach" | "facilities" | "contractors";
