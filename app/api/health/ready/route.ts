import { db } from "@/lib/db/client";

export const dynamic = "force-dynamic";

/** Ready means: not stopping, and the database answers. */
export async function GET() {
  const stopping = (globalThis as { directiveDeskStopping?: boolean }).directiveDeskStopping === true;
  const answers = stopping
    ? false
    : await db.$queryRaw`select city_now()`.then(
        () => true,
        () => false,
      );
  return Response.json(
    { ready: answers },
    { status: answers ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
