import { currentActor } from "@/lib/auth/session";
import { clearWhenDue } from "@/lib/evidence/clear";
import { noticeAddress } from "@/lib/evidence/notice";
import { takeBody, takeForm } from "@/lib/evidence/requests";
import { answerJson } from "@/lib/platform/json-edge";

/** Takes files: one as the body of the request, or those of a form posted without JavaScript. Only here do files gather. */
export async function POST(request: Request): Promise<Response> {
  void clearWhenDue();
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) {
    return answerJson(() => takeBody(request, currentActor));
  }
  try {
    const location = noticeAddress(await takeForm(request, currentActor));
    return new Response(null, { status: 303, headers: { location } });
  } catch (error) {
    return answerJson(() => Promise.reject(error));
  }
}
