import activity from "./en/activity.json";
import audit from "./en/audit.json";
import auth from "./en/auth.json";
import board from "./en/board.json";
import charts from "./en/charts.json";
import contractors from "./en/contractors.json";
import deadlines from "./en/deadlines.json";
import departments from "./en/departments.json";
import designations from "./en/designations.json";
import directives from "./en/directives.json";
import errors from "./en/errors.json";
import evidence from "./en/evidence.json";
import facilities from "./en/facilities.json";
import home from "./en/home.json";
import imports from "./en/imports.json";
import layout from "./en/layout.json";
import outreach from "./en/outreach.json";
import people from "./en/people.json";
import plans from "./en/plans.json";
import registers from "./en/registers.json";
import reports from "./en/reports.json";
import requirements from "./en/requirements.json";
import reviews from "./en/reviews.json";
import services from "./en/services.json";
import session from "./en/session.json";
import tasks from "./en/tasks.json";
import ui from "./en/ui.json";

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
