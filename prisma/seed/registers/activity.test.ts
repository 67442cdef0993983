import { describe, expect, it } from "vitest";
import { screen } from "@/lib/activity/screening";
import type { Moment } from "../story";
import { story } from "../story";
import { seedReports } from "./activity";

/** Hours before the end of the demonstration's day; more is earlier. */
const ago = ({ daysBefore, time }: Moment) => {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return daysBefore * 24 - hour - minute / 60;
};

describe("the activity reports of the demonstration", () => {
  it.each(seedReports)(
    "$abbreviation, $site: names nobody, and is observed, learned, then reported",
    (report) => {
      expect(screen(report.note)).toEqual([]);
      expect(screen(report.corrected?.note ?? "")).toEqual([]);
      const { observed, learned, reported, corrected } = report;
      const moments = [observed, learned ?? observed, reported, ...(corrected ? [corrected] : [])].map(ago);
      expect(moments).toEqual([...moments].sort((a, b) => b - a));
    },
  );

  it("are made by people who had accepted their designation by then", () => {
    for (const { abbreviation, by, reported } of seedReports) {
      const entry = story.find((one) => one.abbreviation === abbreviation);
      expect(entry?.[by]).toBeTruthy();
      expect(ago(entry?.steps.designationAccepted as Moment)).toBeGreaterThan(ago(reported));
    }
  });
});
