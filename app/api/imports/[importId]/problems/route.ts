import { currentVisit } from "@/lib/auth/session";
import { problemsFile } from "@/lib/imports/problems-file";

/** The rows of a file that have a problem, as CSV, with what is wrong with each. */
export async function GET(request: Request, { params }: RouteContext<"/api/imports/[importId]/problems">) {
  return problemsFile(request, (await params).importId, currentVisit);
}
