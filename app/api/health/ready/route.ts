import { deliverNotices } from "@/lib/contractors/deliver";
import { db } from "@/lib/db/client";

export const dynamic = "force-dynamic";

/** Whether what an earlier server left waiting in the outbox has been taken up again. */
let resumed = false;

/** Ready means: not stopping, and the database answers. The first time it is, messages left waiting go on. */
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
  return Response.json(
    { ready: answers },
    { status: answers ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
