import { fullFile } from "@/lib/reports/export";

export const GET = fullFile;
