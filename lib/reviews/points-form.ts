import { invalid, type Said } from "@/lib/platform/errors";
import type { TypedForm } from "@/lib/platform/typed-form";
import { pointText } from "./input";

const written = /^point-(.{36})-\d{1,3}$/;

/** Refuses to accept a filing on whose sheet a return point is written: it would be lost. */
export function refusePoints(form: TypedForm): void {
  const points = readPoints(form).length;
  if (points > 0) {
    throw invalid({ points: { key: "reviews.error.points-with-acceptance", values: { points } } });
  }
}

/**
 * The points a reviewer wrote, in the order of the page; text areas left empty are none. Throws `invalid` naming the
 * text area, because its place on the page is not its place among the points.
 */
export function readPoints(form: TypedForm): { requirementId: string; text: string }[] {
  const fields: Record<string, Said> = {};
  const points: { requirementId: string; text: string }[] = [];
  for (const name of form.names()) {
    const requirementId = written.exec(name)?.[1];
    const text = requirementId ? form.text(name) : "";
    if (!requirementId || text.trim() === "") continue;
    const { error } = pointText.safeParse(text);
    const issue = error?.issues[0];
    if (issue) {
      const values = (issue as { params?: Record<string, string | number> }).params;
      fields[name] = { key: issue.message as Said["key"], values };
    }
    points.push({ requirementId, text });
  }
  if (Object.keys(fields).length > 0) throw invalid(fields);
  return points;
}
