import { currentActor } from "@/lib/auth/session";
import { getFiledContent } from "@/lib/plans/queries";
import { notFound, Refusal } from "@/lib/platform/errors";
import { refusalResponse } from "@/lib/platform/json-edge";

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  try {
    const actor = await currentActor();
    if (!actor) throw new Refusal("signed-out", { key: "errors.signed-out" });
    const filed = await getFiledContent(actor, (await params).id);
    if (!filed) throw notFound();
    return new Response(filed.content, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="${filed.reference}.json"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    return refusalResponse(error);
  }
}
