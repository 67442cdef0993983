/**
 * What can be done to several rows of a register at once, by the name it has in an address: the act that undoes it, or null
 * where nothing does, and whether a reason is asked for.
 */
export const acts = {
  withdraw: { undo: "restore", reason: false },
  restore: { undo: "withdraw", reason: false },
  review: { undo: null, reason: false },
  adopt: { undo: "review", reason: false },
  decline: { undo: "review", reason: true },
  copy: { undo: null, reason: false },
  approve: { undo: "unapprove", reason: false },
  unapprove: { undo: null, reason: true },
  record: { undo: "unrecord", reason: false },
  unrecord: { undo: null, reason: false },
} as const satisfies Record<string, { undo: string | null; reason: boolean }>;

export type Act = keyof typeof acts;
