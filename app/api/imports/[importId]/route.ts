import { currentVisit } from "@/lib/auth/session";
import { storeAloud } from "@/lib/imports/requests";

/** Stores a file that was checked, and tells how far it is while it does. */
export async function POST(request: Request, { params }: RouteContext<"/api/imports/[importId]">) {
  return storeAloud(request, (await params).importId, currentVisit);
}
