import { bulkAct } from "@/lib/registers/bulk";
import { restoreOutreachEntries, withdrawOutreachEntries } from "./mutations";

/** What can be done to several rows of this register at once. */
export const bulkActs = {
  withdraw: bulkAct(withdrawOutreachEntries, {}),
  restore: bulkAct(restoreOutreachEntries, {}),
};
