import { writes } from "@/lib/api/writes";
import { currentActor } from "@/lib/auth/session";
import { notFound, Refusal } from "@/lib/platform/errors";
import { answerJson, readJson } from "@/lib/platform/json-edge";

export async function POST(request: Request, { params }: { params: Promise<{ name: string }> }) {
  return answerJson(async () => {
    const { name } = await params;
    const actor = await currentActor();
    if (!actor) throw new Refusal("signed-out", { key: "errors.signed-out" });
    if (!Object.hasOwn(writes, name)) throw notFound();
    return writes[name as keyof typeof writes](actor, (await readJson(request)) as never);
  });
}
