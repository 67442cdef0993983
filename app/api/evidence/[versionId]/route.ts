import { currentActor } from "@/lib/auth/session";
import { openVersion } from "@/lib/evidence/open";
import { Refusal } from "@/lib/platform/errors";
import { refusalResponse } from "@/lib/platform/json-edge";

export async function GET(request: Request, { params }: { params: Promise<{ versionId: string }> }) {
  try {
    const actor = await currentActor();
    if (!actor) throw new Refusal("signed-out", { key: "errors.signed-out" });
    const save = new URL(request.url).searchParams.has("save");
    return await openVersion(actor, (await params).versionId, { headers: request.headers, save });
  } catch (error) {
    return refusalResponse(error);
  }
}
