import activity from "./es/activity.json";
import audit from "./es/audit.json";
import auth from "./es/auth.json";
import board from "./es/board.json";
import charts from "./es/charts.json";
import contractors from "./es/contractors.json";
import deadlines from "./es/deadlines.json";
import departments from "./es/departments.json";
import designations from "./es/designations.json";
import directives from "./es/directives.json";
import errors from "./es/errors.json";
import evidence from "./es/evidence.json";
import facilities from "./es/facilities.json";
import home from "./es/home.json";
import imports from "./es/imports.json";
import layout from "./es/layout.json";
import outreach from "./es/outreach.json";
import people from "./es/people.json";
import plans from "./es/plans.json";
import registers from "./es/registers.json";
import reports from "./es/reports.json";
import requirements from "./es/requirements.json";
import reviews from "./es/reviews.json";
import services from "./es/services.json";
import session from "./es/session.json";
import tasks from "./es/tasks.json";
import ui from "./es/ui.json";

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
