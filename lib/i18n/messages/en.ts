import activity from "./en/activity.json" with { type: "json" };
import audit from "./en/audit.json" with { type: "json" };
import auth from "./en/auth.json" with { type: "json" };
import board from "./en/board.json" with { type: "json" };
import charts from "./en/charts.json" with { type: "json" };
import contractors from "./en/contractors.json" with { type: "json" };
import deadlines from "./en/deadlines.json" with { type: "json" };
import departments from "./en/departments.json" with { type: "json" };
import designations from "./en/designations.json" with { type: "json" };
import directives from "./en/directives.json" with { type: "json" };
import errors from "./en/errors.json" with { type: "json" };
import evidence from "./en/evidence.json" with { type: "json" };
import facilities from "./en/facilities.json" with { type: "json" };
import home from "./en/home.json" with { type: "json" };
import imports from "./en/imports.json" with { type: "json" };
import layout from "./en/layout.json" with { type: "json" };
import outreach from "./en/outreach.json" with { type: "json" };
import people from "./en/people.json" with { type: "json" };
import plans from "./en/plans.json" with { type: "json" };
import registers from "./en/registers.json" with { type: "json" };
import reports from "./en/reports.json" with { type: "json" };
import requirements from "./en/requirements.json" with { type: "json" };
import reviews from "./en/reviews.json" with { type: "json" };
import services from "./en/services.json" with { type: "json" };
import session from "./en/session.json" with { type: "json" };
import tasks from "./en/tasks.json" with { type: "json" };
import ui from "./en/ui.json" with { type: "json" };

export default {
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
