import type { Registers } from "@/bench/registers";

/** How large the city of a measurement is. */
export interface Size {
  departments: number;
  /** Six requirements each, all for every department. */
  directives: number;
  /** In so many of them, 22 of every 50 departments have filed. */
  filedIn: number;
  /** In so many further ones every draft is complete and waits to be submitted. */
  completeIn: number;
  events: number;
  registers: Registers;
}

export const full: Size = {
  departments: 500,
  directives: 50,
  filedIn: 10,
  completeIn: 4,
  events: 500_000,
  registers: { contracts: 100_000, outreach: 100_000, sites: 5_000 },
};
export const small: Size = {
  departments: 100,
  directives: 10,
  filedIn: 2,
  completeIn: 3,
  events: 10_000,
  registers: { contracts: 5_000, outreach: 5_000, sites: 1_000 },
};
