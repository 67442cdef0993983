import { reportActivity, withdrawActivity } from "@/lib/activity/mutations";
import type { Actor } from "@/lib/auth/permissions";
import { addContract, withdrawContract } from "@/lib/contractors/mutations";
import { addFacility, withdrawFacility } from "@/lib/facilities/mutations";
import { addOutreach, withdrawOutreach } from "@/lib/outreach/mutations";
import { addRecommendation, withdrawRecommendation } from "@/lib/services/mutations";

const language = "en";
let made = 0;

/** Makes a row of each register in the actor's department, and tells its id and how it is taken back. */
export const registerRows = {
  activity: async (actor: Actor, departmentId: string) => {
    const { reportId } = await reportActivity(actor, {
      departmentId,
      site: "Ticket window",
      observed: "2025-07-22T13:20",
      observedHour: null,
      learned: null,
      learnedHour: null,
      agency: "not_stated",
      agencyStated: null,
      actions: ["present"],
      papers: ["not_asked"],
      responses: ["called_supervisor"],
      followUpNeeded: false,
      followUpBy: null,
      followUpDoneOn: null,
      note: "",
      language,
      kept: [],
      namesLookedAt: false,
    });
    return { ids: { reportId }, withdraw: () => withdrawActivity(actor, { reportId, version: 1 }) };
  },
  facility: async (actor: Actor, departmentId: string) => {
    const site = { address: "1 Lakeview Avenue", contactRole: "Director on duty", staffToTrain: 12 };
    const { facilityId } = await addFacility(actor, {
      departmentId,
      name: `Site ${made++}`,
      kind: "office",
      ...site,
    });
    return { ids: { facilityId }, withdraw: () => withdrawFacility(actor, { facilityId, version: 1 }) };
  },
  contract: async (actor: Actor, departmentId: string) => {
    const { contractId } = await addContract(actor, {
      departmentId,
      number: `C-${made++}`,
      contractor: "Brightline Custodial",
      sites: "Central Library",
      startsOn: "2025-01-01",
      endsOn: null,
      contactName: null,
      contactEmail: null,
      language,
      clause: false,
    });
    return { ids: { contractId }, withdraw: () => withdrawContract(actor, { contractId, version: 1 }) };
  },
  recommendation: async (actor: Actor, departmentId: string) => {
    const { recommendationId } = await addRecommendation(actor, {
      departmentId,
      service: "Legal information sessions",
      eligible: "Families",
      gap: "None is held here.",
      deliveringUnit: "Programs",
      oneOffCost: null,
      yearlyCost: null,
      funding: "grant",
      language,
    });
    return {
      ids: { recommendationId },
      withdraw: () => withdrawRecommendation(actor, { recommendationId, version: 1 }),
    };
  },
  outreach: async (actor: Actor, departmentId: string) => {
    const { entryId } = await addOutreach(actor, {
      departmentId,
      language: "es",
      channel: "radio",
      outlet: "Morning call-in",
      heldOn: "2025-07-21",
      material: "Where sessions are held.",
      reach: null,
      cost: null,
      writtenIn: language,
    });
    return { ids: { entryId }, withdraw: () => withdrawOutreach(actor, { entryId, version: 1 }) };
  },
};
/** The registers that have rows which evidence stands at. */
export type Register = keyof typeof registerRows;
export const registers = Object.keys(registerRows) as Register[];
