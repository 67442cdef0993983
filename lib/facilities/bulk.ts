import { bulkAct } from "@/lib/registers/bulk";
import { restoreFacilities, withdrawFacilities } from "./mutations";

/** What can be done to several rows of this register at once. */
export const bulkActs = {
  withdraw: bulkAct(withdrawFacilities, {}),
  restore: bulkAct(restoreFacilities, {}),
};
