import type en from "./en";
import activity from "./es/activity.json" with { type: "json" };
import audit from "./es/audit.json" with { type: "json" };
import auth from "./es/auth.json" with { type: "json" };
import board from "./es/board.json" with { type: "json" };
import charts from "./es/charts.json" with { type: "json" };
import contractors from "./es/contractors.json" with { type: "json" };
import deadlines from "./es/deadlines.json" with { type: "json" };
import departments from "./es/departments.json" with { type: "json" };
import designations from "./es/designations.json" with { type: "json" };
import directives from "./es/directives.json" with { type: "json" };
import errors from "./es/errors.json" with { type: "json" };
import evidence from "./es/evidence.json" with { type: "json" };
import facilities from "./es/facilities.json" with { type: "json" };
import home from "./es/home.json" with { type: "json" };
import imports from "./es/imports.json" with { type: "json" };
import layout from "./es/layout.json" with { type: "json" };
import outreach from "./es/outreach.json" with { type: "json" };
import people from "./es/people.json" with { type: "json" };
import plans from "./es/plans.json" with { type: "json" };
import registers from "./es/registers.json" with { type: "json" };
import reports from "./es/reports.json" with { type: "json" };
import requirements from "./es/requirements.json" with { type: "json" };
import reviews from "./es/reviews.json" with { type: "json" };
import services from "./es/services.json" with { type: "json" };
import session from "./es/session.json" with { type: "json" };
import tasks from "./es/tasks.json" with { type: "json" };
import ui from "./es/ui.json" with { type: "json" };

const es: typeof en = {
  activity,
  audit,
  auth,
  board,
  charts,
  contractors,
  deadlines,
  departments,
  designations,
  directives,
  errors,
  evidence,
  facilities,
  home,
  imports,
  layout,
  outreach,
  people,
  plans,
  reports,
  registers,
  requirements,
  reviews,
  services,
  session,
  tasks,
  ui,
};

export default es;
