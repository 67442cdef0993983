import { currentVisit } from "@/lib/auth/session";
import { takeBody, takeForm } from "@/lib/imports/requests";
import { answerJson } from "@/lib/platform/json-edge";

/** Takes a file of a list: as the body of the request, or that of a form posted without JavaScript. */
export async function POST(request: Request): Promise<Response> {
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) {
    return answerJson(() => takeBody(request, currentVisit));
  }
  const location = await takeForm(request, currentVisit);
  return new Response(null, { status: 303, headers: { location } });
}
