import { listFile } from "@/lib/reports/export";

/** The list of a register as a file. */
export const GET = async (request: Request, { params }: { params: Promise<{ register: string }> }) =>
  listFile(request, (await params).register);
