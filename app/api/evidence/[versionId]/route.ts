import { currentActor } from "@/lib/auth/session";
import { openVersion } from "@/lib/evidence/open";
import { Refusal } from "@/lib/platform/errors";
import { refusalResponse } from "@/lib/platform/json-edge";

type Context = { params: Promise<{ versionId: string }> };

async function answer(request: Request, { params }: Context, bodyless: boolean): Promise<Response> {
  try {
    const actor = await currentActor();
    if (!actor) throw new Refusal("signed-out", { key: "errors.signed-out" });
    const save = new URL(request.url).searchParams.has("save");
    return await openVersion(actor, (await params).versionId, { headers: request.headers, save, bodyless });
  } catch (error) {
    return refusalResponse(error);
  }
}

/** A version of a file, shown or saved. */
export const GET = (request: Request, context: Context) => answer(request, context, false);

export const HEAD = (request: Request, context: Context) => answer(request, context, true);
