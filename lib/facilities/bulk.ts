import { bulkAct } from "@/lib/registers/bulk";
import { restoreFacilities, withdrawFacilities } from "./mutations";
import { approveProtocols, copyProtocols } from "./several-protocols";

/** What can be done to several sites at once. */
export const bulkActs = {
  withdraw: bulkAct(withdrawFacilities, {}),
  restore: bulkAct(restoreFacilities, {}),
  approve: bulkAct(approveProtocols, {}),
};

/** Writing one protocol at several sites. */
export const copyOf = (protocolId: string) => bulkAct(copyProtocols, { protocolId });
