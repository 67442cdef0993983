import { trailFile } from "@/lib/audit/file";

export const GET = trailFile;
