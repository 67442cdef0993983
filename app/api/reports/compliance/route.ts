import { complianceFile } from "@/lib/reports/export";

export const GET = complianceFile;
