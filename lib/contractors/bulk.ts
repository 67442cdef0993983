import { bulkAct } from "@/lib/registers/bulk";
import { restoreContracts, withdrawContracts } from "./mutations";
import { recordNotices } from "./recorded-notices";

/** What can be done to several contracts at once. */
export const bulkActs = {
  withdraw: bulkAct(withdrawContracts, {}),
  restore: bulkAct(restoreContracts, {}),
  record: bulkAct(recordNotices, {}),
};
