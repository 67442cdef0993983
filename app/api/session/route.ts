import { currentStanding } from "@/lib/auth/session";
import { answerJson } from "@/lib/platform/json-edge";

/** How long the session of this browser lasts; asking does not make it longer. */
export const GET = () => answerJson(() => currentStanding("ask"));
