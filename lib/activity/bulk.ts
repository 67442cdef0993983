import { bulkAct } from "@/lib/registers/bulk";
import { restoreActivities, withdrawActivities } from "./mutations";

/** What can be done to several rows of this register at once. */
export const bulkActs = {
  withdraw: bulkAct(withdrawActivities, {}),
  restore: bulkAct(restoreActivities, {}),
};
