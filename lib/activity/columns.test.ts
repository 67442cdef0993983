import { expect, it } from "vitest";
import { say } from "@/lib/testing/told-city";
import { activityColumns } from "./columns";
import type { ReportRow } from "./rules";

it("tells in the file as many whole minutes to report as the page and the trail", () => {
  const column = activityColumns.find(({ key }) => key === "minutes");
  const observedAt = new Date("2025-07-22T10:00:20Z");
  const reportedAt = new Date("2025-07-22T10:02:10Z");
  expect(column?.value({ observedAt, reportedAt } as ReportRow, say)).toBe(1);
});
