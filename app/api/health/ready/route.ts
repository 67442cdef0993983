import { deliverNotices } from "@/lib/contractors/deliver";
import { db } from "@/lib/db/client";
import { clearWhenDue } from "@/lib/evidence/clear";
import { clearBroughtWhenDue } from "@/lib/imports/clear";

export const dynamic = "force-dynamic";

/** Whether what an earlier server left waiting in the outbox has been taken up again. */
let resumed = false;

/** Ready means: not stopping, and the database answers. The first time it is, messages left waiting go on; once an hour, files nobody needs go. */
export async function GET() {
  const stopping = (globalThis as { directiveDeskStopping?: boolean }).directiveDeskStopping === true;
  const answers = stopping
    ? false
    : await db.$queryRaw`select city_now()`.then(
        () => true,
        () => false,
      );
  if (answers && !resumed) {
    resumed = true;
    deliverNotices();
  }
  if (answers) {
    void clearWhenDue();
    void clearBroughtWhenDue();
  }
  return Response.json(
    { ready: answers },
    { status: answers ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
