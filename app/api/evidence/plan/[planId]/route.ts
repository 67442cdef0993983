import { getTranslations } from "next-intl/server";
import { currentVisit } from "@/lib/auth/session";
import { planBundle } from "@/lib/evidence/bundle";
import { disposition } from "@/lib/evidence/rules";
import { Refusal } from "@/lib/platform/errors";
import { refusalResponse } from "@/lib/platform/json-edge";

/** Everything that stands at a plan, as one ZIP with a manifest. */
export async function GET(_request: Request, { params }: { params: Promise<{ planId: string }> }) {
  try {
    const visit = await currentVisit();
    if (!visit) throw new Refusal("signed-out", { key: "errors.signed-out" });
    const say = await getTranslations();
    const { planId } = await params;
    const { name, bytes } = await planBundle(visit.actor, planId, visit.now, (key) => say(key as never));
    return new Response(bytes, {
      headers: {
        "content-type": "application/zip",
        "content-disposition": disposition("attachment", name),
        "cache-control": "private, no-store, no-transform",
      },
    });
  } catch (error) {
    return refusalResponse(error);
  }
}
