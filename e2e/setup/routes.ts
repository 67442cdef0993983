import type { Permission } from "@/lib/auth/permissions";
import type { Sample } from "./sample";

/**
 * One address of the build: who may ask for it, and an example. A route whose example names a department's rows is
 * found by those whose reach includes that department, and by nobody else.
 */
export type RouteUnderTest = {
  access: "anyone" | "signed-in" | Permission;
  example: (sample: Sample) => string;
  /** The example belongs to one department. */
  departmental?: true;
  /** An API route: answers a status instead of leading to the sign-in page. */
  api?: true;
  /** What a person gets who may ask, where it is not 200. */
  answer?: number;
  /** What somebody signed in gets, where it differs. */
  whenSignedIn?: number;
};

/** Every route of the build. One that is missing here fails the matrix, and so does one here that is not built. */
export const routes: Record<string, RouteUnderTest> = {
  "/": { access: "signed-in", example: () => "/" },
  "/sign-in": { access: "anyone", example: () => "/sign-in?ready=1", whenSignedIn: 307 },
  "/sign-in/link/[token]": { access: "anyone", example: () => "/sign-in/link/no-such-token", answer: 404 },
  "/favicon.ico": { access: "anyone", example: () => "/favicon.ico" },
  "/icon.svg": { access: "anyone", example: () => "/icon.svg" },
  "/account": { access: "account.change", example: () => "/account" },
  "/board": { access: "board.read", example: () => "/board" },
  "/departments": { access: "department.read", example: () => "/departments" },
  "/departments/[abbreviation]": {
    access: "department.read",
    example: ({ abbreviation }) => `/departments/${abbreviation}`,
    departmental: true,
  },
  "/departments/import": { access: "department.import", example: () => "/departments/import" },
  "/directives": { access: "directive.read", example: () => "/directives" },
  "/directives/[key]": { access: "directive.read", example: () => "/directives/ed-12" },
  "/people": { access: "person.read", example: () => "/people" },
  "/people/[userId]": { access: "person.read", example: ({ userId }) => `/people/${userId}` },
  "/people/invite": { access: "person.administer", example: () => "/people/invite" },
  "/people/import": { access: "person.administer", example: () => "/people/import" },
  "/plans/[planId]": { access: "plan.read", example: ({ planId }) => `/plans/${planId}`, departmental: true },
  "/plans/[planId]/check": {
    access: "plan.submit",
    example: ({ planId }) => `/plans/${planId}/check`,
    departmental: true,
  },
  "/plans/[planId]/returned": {
    access: "plan.read",
    example: ({ planId }) => `/plans/${planId}/returned`,
    departmental: true,
  },
  "/plans/[planId]/sections/[number]": {
    access: "plan.read",
    example: ({ planId }) => `/plans/${planId}/sections/1`,
    departmental: true,
  },
  "/plans/[planId]/submissions/[number]": {
    access: "plan.read",
    example: ({ planId }) => `/plans/${planId}/submissions/1`,
    departmental: true,
  },
  "/receipts/[reference]": {
    access: "plan.read",
    example: ({ reference }) => `/receipts/${reference}`,
    departmental: true,
  },
  "/activity": { access: "activity.read", example: () => "/activity" },
  "/activity/bulk": { access: "activity.report", example: () => "/activity/bulk" },
  "/activity/new": { access: "activity.report", example: () => "/activity/new" },
  "/activity/[reportId]": {
    access: "activity.read",
    example: ({ reportId }) => `/activity/${reportId}`,
    departmental: true,
  },
  "/registers": { access: "register.read", example: () => "/registers" },
  "/facilities": { access: "register.read", example: () => "/facilities" },
  "/facilities/bulk": { access: "register.write", example: () => "/facilities/bulk" },
  "/facilities/new": { access: "register.write", example: () => "/facilities/new" },
  "/facilities/import": { access: "register.write", example: () => "/facilities/import" },
  "/facilities/trainings/import": {
    access: "register.write",
    example: () => "/facilities/trainings/import",
  },
  "/facilities/[facilityId]": {
    access: "register.read",
    example: ({ facilityId }) => `/facilities/${facilityId}`,
    departmental: true,
  },
  "/facilities/[facilityId]/protocol": {
    access: "register.write",
    example: ({ facilityId }) => `/facilities/${facilityId}/protocol`,
    departmental: true,
  },
  "/facilities/[facilityId]/sheet": {
    access: "register.read",
    example: ({ facilityId }) => `/facilities/${facilityId}/sheet`,
    departmental: true,
  },
  "/contractors": { access: "register.read", example: () => "/contractors" },
  "/contractors/bulk": { access: "register.write", example: () => "/contractors/bulk" },
  "/contractors/new": { access: "register.write", example: () => "/contractors/new" },
  "/contractors/import": { access: "register.write", example: () => "/contractors/import" },
  "/contractors/send": { access: "register.write", example: () => "/contractors/send" },
  "/contractors/texts": { access: "register.read", example: () => "/contractors/texts" },
  "/contractors/[contractId]": {
    access: "register.read",
    example: ({ contractId }) => `/contractors/${contractId}`,
    departmental: true,
  },
  "/notice/[noticeToken]": { access: "anyone", example: () => "/notice/no-such-token", answer: 404 },
  "/notice/done": { access: "anyone", example: () => "/notice/done" },
  "/services": { access: "register.read", example: () => "/services" },
  "/services/bulk": { access: "register.read", example: () => "/services/bulk" },
  "/services/new": { access: "register.write", example: () => "/services/new" },
  "/services/[recommendationId]": {
    access: "register.read",
    example: ({ recommendationId }) => `/services/${recommendationId}`,
    departmental: true,
  },
  "/outreach": { access: "register.read", example: () => "/outreach" },
  "/outreach/bulk": { access: "register.write", example: () => "/outreach/bulk" },
  "/outreach/new": { access: "register.write", example: () => "/outreach/new" },
  "/outreach/[entryId]": {
    access: "register.read",
    example: ({ entryId }) => `/outreach/${entryId}`,
    departmental: true,
  },
  "/reports": { access: "report.read", example: () => "/reports" },
  "/reports/compliance": { access: "report.read", example: () => "/reports/compliance" },
  "/reports/council": { access: "report.council", example: () => "/reports/council" },
  "/reviews": { access: "review.read", example: () => "/reviews" },
  "/reviews/[submissionId]": {
    access: "review.read",
    example: ({ submissionId }) => `/reviews/${submissionId}`,
    departmental: true,
  },
  "/reviews/next": { access: "review.decide", example: () => "/reviews/next", answer: 307 },
  "/trail": { access: "event.read", example: () => "/trail" },
  "/trail/verify": { access: "event.read", example: () => "/trail/verify" },
  "/api/health/live": { access: "anyone", example: () => "/api/health/live", api: true },
  "/api/health/ready": { access: "anyone", example: () => "/api/health/ready", api: true },
  "/api/auth/[...nextauth]": { access: "anyone", example: () => "/api/auth/csrf", api: true },
  "/api/session": { access: "signed-in", example: () => "/api/session", api: true },
  "/api/session/extend": { access: "anyone", example: () => "/api/session/extend", api: true, answer: 405 },
  "/api/writes/[name]": { access: "anyone", example: () => "/api/writes/submitPlan", api: true, answer: 405 },
  "/api/submissions/[id]/content": {
    access: "plan.read",
    example: ({ submissionId }) => `/api/submissions/${submissionId}/content`,
    departmental: true,
    api: true,
  },
  "/api/evidence": { access: "anyone", example: () => "/api/evidence", api: true, answer: 405 },
  "/api/evidence/[versionId]": {
    access: "evidence.read",
    example: ({ versionId }) => `/api/evidence/${versionId}`,
    departmental: true,
    api: true,
  },
  "/api/evidence/plan/[planId]": {
    access: "evidence.read",
    example: ({ planId }) => `/api/evidence/plan/${planId}`,
    departmental: true,
    api: true,
  },
  // A file is its bringer's alone: nobody finds the example.
  "/imports/[importId]": {
    access: "import.bring",
    example: ({ importId }) => `/imports/${importId}`,
    answer: 404,
  },
  "/api/imports": { access: "anyone", example: () => "/api/imports", api: true, answer: 405 },
  "/api/imports/[importId]": {
    access: "anyone",
    example: ({ importId }) => `/api/imports/${importId}`,
    api: true,
    answer: 405,
  },
  "/api/imports/[importId]/problems": {
    access: "import.bring",
    example: ({ importId }) => `/api/imports/${importId}/problems`,
    api: true,
    answer: 404,
  },
  "/api/trail": { access: "event.read", example: () => "/api/trail?action=directive.published", api: true },
  "/api/reports/compliance": {
    access: "report.read",
    example: () => "/api/reports/compliance?format=csv",
    api: true,
  },
  "/api/registers/[register]": {
    access: "report.read",
    example: () => "/api/registers/services?format=csv",
    api: true,
  },
  "/api/reports/full": { access: "report.read", example: () => "/api/reports/full?format=csv", api: true },
};
