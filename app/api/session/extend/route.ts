import { currentStanding } from "@/lib/auth/session";
import { answerJson } from "@/lib/platform/json-edge";

/** Counts as a visit: the idle limit starts anew. */
export const POST = () => answerJson(() => currentStanding("extend"));
