import { type APIRequestContext, expect, test } from "@playwright/test";
import { writes } from "@/lib/api/writes";
import { requestsAs } from "./setup/role-requests";
import { query, type Sample, sampleOf, unknownSample } from "./setup/sample";

type Write = keyof typeof writes;

const uuid = "6f1c1f0e-3f0a-4a52-9d0e-0d8f4b1c2a3b";

const contract = {
  number: "OURS-1",
  contractor: "Ours now",
  sites: "Ours now",
  startsOn: "2025-01-01",
  endsOn: null,
  contactName: null,
  contactEmail: null,
  language: "en",
  clause: true,
};

/** A write to several rows, of one that the sample names. */
const several = (write: Write, rowId: keyof Sample, more = {}, as = "liaison@lapl.example") => ({
  write,
  as,
  request: (of: Sample) => ({ rows: [{ id: of[rowId], version: 1 }], ...more }),
});

/** For every write that takes ids: who tries, and a request that would be right were the ids theirs. */
const attempts: { write: Write; as: string; request: (of: Sample) => Record<string, unknown> }[] = [
  {
    write: "saveSection",
    as: "liaison@lapl.example",
    request: ({ planId, requirementId }) => ({
      planId,
      requirementId,
      text: "Ours now",
      language: "en",
      nonAnswer: null,
      complete: false,
      version: 1,
    }),
  },
  {
    write: "saveReply",
    as: "liaison@lapl.example",
    request: ({ pointId }) => ({ pointId, text: "Ours now", version: 0 }),
  },
  {
    write: "submitPlan",
    as: "liaison@lapl.example",
    request: ({ planId, sha256 }) => ({
      planId,
      idempotencyKey: uuid,
      checked: sha256,
      changeNote: "Ours now",
    }),
  },
  {
    write: "attachEvidence",
    as: "liaison@lapl.example",
    request: ({ planId, requirementId }) => ({ planId, requirementId, ticket: "of no file" }),
  },
  {
    write: "attachEvidence",
    as: "liaison@ladbs.example",
    request: ({ reportId }) => ({ reportId, ticket: "of no file" }),
  },
  {
    write: "linkEvidence",
    as: "liaison@ladbs.example",
    request: ({ facilityId, evidenceId }) => ({ facilityId, evidenceId }),
  },
  {
    write: "addEvidenceVersion",
    as: "liaison@lapl.example",
    request: ({ evidenceId }) => ({ evidenceId, ticket: "of no file" }),
  },
  {
    write: "linkEvidence",
    as: "liaison@lapl.example",
    request: ({ planId, requirementId, evidenceId }) => ({ planId, requirementId, evidenceId }),
  },
  { write: "removeEvidence", as: "liaison@lapl.example", request: ({ linkId }) => ({ linkId }) },
  {
    write: "writeComment",
    as: "liaison@lapl.example",
    request: ({ planId }) => ({ planId, text: "Ours now" }),
  },
  {
    write: "writeComment",
    as: "reviewer@mayor.example",
    request: ({ planId }) => ({ planId, text: "Not assigned" }),
  },
  {
    write: "writeInternalComment",
    as: "reviewer@mayor.example",
    request: ({ planId }) => ({ planId, text: "Not assigned" }),
  },
  {
    write: "acceptSubmission",
    as: "reviewer@mayor.example",
    request: ({ submissionId, sha256 }) => ({ submissionId, sha256 }),
  },
  {
    write: "returnSubmission",
    as: "reviewer@mayor.example",
    request: ({ submissionId, sha256, requirementId }) => ({
      submissionId,
      sha256,
      points: [{ requirementId, text: "Not assigned" }],
    }),
  },
  {
    write: "undoDecision",
    as: "reviewer@mayor.example",
    request: ({ decisionId }) => ({ decisionId, reason: "Not assigned" }),
  },
  {
    write: "proposeDesignation",
    as: "head@lapl.example",
    request: ({ departmentId }) => ({
      departmentId,
      role: "liaison",
      name: "Somebody",
      email: "somebody@ewdd.example",
    }),
  },
  { write: "endDesignation", as: "head@lapl.example", request: ({ designationId }) => ({ designationId }) },
  {
    write: "acceptDesignation",
    as: "head@lapl.example",
    request: ({ designationId }) => ({ designationId }),
  },
  {
    write: "declineDesignation",
    as: "head@lapl.example",
    request: ({ designationId }) => ({ designationId }),
  },
  ...(["addRecommendation", "changeRecommendation"] as const).map((write) => ({
    write,
    as: "liaison@lapl.example",
    request: ({ departmentId, recommendationId }: Sample) => ({
      ...(write === "addRecommendation" ? { departmentId } : { recommendationId, version: 1 }),
      service: "Ours now",
      eligible: "Ours now",
      gap: "Ours now",
      deliveringUnit: "Ours now",
      oneOffCost: null,
      yearlyCost: null,
      funding: "grant",
      language: "en",
    }),
  })),
  ...(["withdrawRecommendation", "restoreRecommendation"] as const).map((write) => ({
    write,
    as: "liaison@lapl.example",
    request: ({ recommendationId }: Sample) => ({ recommendationId, version: 1 }),
  })),
  ...(["addOutreach", "changeOutreach"] as const).map((write) => ({
    write,
    as: "liaison@lapl.example",
    request: ({ departmentId, entryId }: Sample) => ({
      ...(write === "addOutreach" ? { departmentId } : { entryId, version: 1 }),
      language: "es",
      channel: "radio",
      outlet: "Ours now",
      heldOn: "2025-07-20",
      material: "Ours now",
      reach: null,
      cost: null,
      writtenIn: "en",
    }),
  })),
  ...(["withdrawOutreach", "restoreOutreach"] as const).map((write) => ({
    write,
    as: "liaison@lapl.example",
    request: ({ entryId }: Sample) => ({ entryId, version: 1 }),
  })),
  {
    write: "declareLanguages",
    as: "liaison@lapl.example",
    request: ({ departmentId }) => ({ departmentId, languages: ["es"] }),
  },
  {
    write: "decideRecommendation",
    as: "reviewer@mayor.example",
    request: ({ recommendationId }) => ({ recommendationId, version: 1, status: "adopted" }),
  },
  ...(["addFacility", "changeFacility"] as const).map((write) => ({
    write,
    as: "liaison@lapl.example",
    request: ({ departmentId, facilityId }: Sample) => ({
      ...(write === "addFacility" ? { departmentId } : { facilityId, version: 1 }),
      name: "Ours now",
      kind: "office",
      address: "Ours now",
      contactRole: "Ours now",
      staffToTrain: 1,
    }),
  })),
  ...(["withdrawFacility", "restoreFacility"] as const).map((write) => ({
    write,
    as: "liaison@lapl.example",
    request: ({ facilityId }: Sample) => ({ facilityId, version: 1 }),
  })),
  {
    write: "importFacilities",
    as: "liaison@lapl.example",
    request: ({ abbreviation }) => ({
      rows: [
        {
          department: abbreviation,
          name: "Ours now",
          kind: "office",
          address: "Ours now",
          contactRole: "Ours now",
          staffToTrain: 1,
        },
      ],
    }),
  },
  {
    write: "importTrainings",
    as: "liaison@lapl.example",
    request: ({ abbreviation }) => ({
      rows: [
        {
          department: abbreviation,
          site: "Ours now",
          heldOn: "2025-07-14",
          material: "Ours now",
          staffTrained: 1,
          staffToTrain: null,
          language: "en",
        },
      ],
    }),
  },
  {
    write: "writeProtocol",
    as: "liaison@lapl.example",
    request: ({ facilityId }) => ({
      facilityId,
      after: 1,
      steps: "Ours now",
      calls: "Ours now",
      nonPublic: "",
      language: "en",
    }),
  },
  {
    write: "approveProtocol",
    as: "liaison@lapl.example",
    request: ({ protocolId }) => ({
      protocolId,
      officialName: "Ours now",
      officialTitle: "Ours now",
      approvedOn: "2025-07-20",
    }),
  },
  {
    write: "takeBackApproval",
    as: "liaison@lapl.example",
    request: ({ approvalId }) => ({ approvalId, reason: "Ours now" }),
  },
  {
    write: "recordTraining",
    as: "liaison@lapl.example",
    request: ({ facilityId }) => ({
      facilityId,
      heldOn: "2025-07-20",
      material: "Ours now",
      staffTrained: 1,
      language: "en",
    }),
  },
  ...(["withdrawTraining", "restoreTraining"] as const).map((write) => ({
    write,
    as: "liaison@lapl.example",
    request: ({ sessionId }: Sample) => ({ sessionId, version: 1 }),
  })),
  ...(["reportActivity", "correctActivity"] as const).map((write) => ({
    write,
    as: "liaison@lapl.example",
    request: ({ departmentId, reportId }: Sample) => ({
      ...(write === "reportActivity" ? { departmentId } : { reportId, version: 1 }),
      site: "Ours now",
      observed: "2025-07-20T10:00",
      observedHour: null,
      learned: null,
      learnedHour: null,
      agency: "not_stated",
      agencyStated: null,
      actions: ["present"],
      papers: ["not_asked"],
      responses: ["nothing_asked"],
      followUpNeeded: false,
      followUpBy: null,
      followUpDoneOn: null,
      note: "",
      language: "en",
      kept: [],
      namesLookedAt: false,
    }),
  })),
  ...(["withdrawActivity", "restoreActivity"] as const).map((write) => ({
    write,
    as: "liaison@lapl.example",
    request: ({ reportId }: Sample) => ({ reportId, version: 1 }),
  })),
  ...(["addContract", "changeContract"] as const).map((write) => ({
    write,
    as: "liaison@lapl.example",
    request: ({ departmentId, contractId }: Sample) => ({
      ...(write === "addContract" ? { departmentId } : { contractId, version: 1 }),
      ...contract,
    }),
  })),
  ...(["withdrawContract", "restoreContract"] as const).map((write) => ({
    write,
    as: "liaison@lapl.example",
    request: ({ contractId }: Sample) => ({ contractId, version: 1 }),
  })),
  {
    write: "importContracts",
    as: "liaison@lapl.example",
    request: ({ abbreviation }) => ({ rows: [{ department: abbreviation, ...contract }] }),
  },
  {
    write: "sendNotices",
    as: "liaison@lapl.example",
    request: ({ contractId }) => ({
      contractIds: [contractId],
      reminder: false,
      previewedAt: "2025-07-22T21:00:00Z",
    }),
  },
  several("recordNotices", "contractId", { channel: "post", sentOn: "2025-07-14", language: "en" }),
  several("withdrawNotices", "noticeId"),
  ...(["makeNoticeLink", "revokeNoticeLinks"] as const).map((write) => ({
    write,
    as: "liaison@lapl.example",
    request: ({ contractId }: Sample) => ({ contractId }),
  })),
  {
    write: "recordAcknowledgement",
    as: "liaison@lapl.example",
    request: ({ contractId }) => ({
      contractId,
      name: "Ours now",
      title: "Ours now",
      on: "2025-07-14",
      language: "en",
    }),
  },
  {
    write: "withdrawAcknowledgement",
    as: "liaison@lapl.example",
    request: ({ acknowledgementId }) => ({ acknowledgementId, reason: "Ours now" }),
  },
  several("withdrawActivities", "reportId"),
  several("restoreActivities", "reportId"),
  several("withdrawContracts", "contractId"),
  several("restoreContracts", "contractId"),
  several("withdrawFacilities", "facilityId"),
  several("restoreFacilities", "facilityId"),
  {
    ...several("copyProtocols", "facilityId"),
    request: ({ protocolId, facilityId }) => ({ protocolId, rows: [{ id: facilityId, version: 1 }] }),
  },
  several("approveProtocols", "facilityId", {
    officialName: "Ours now",
    officialTitle: "Ours now",
    approvedOn: "2025-07-20",
  }),
  several("takeBackApprovals", "approvalId", { reason: "Ours now" }),
  several("withdrawOutreachEntries", "entryId"),
  several("restoreOutreachEntries", "entryId"),
  several("withdrawRecommendations", "recommendationId"),
  several("restoreRecommendations", "recommendationId"),
  several("decideRecommendations", "recommendationId", { status: "adopted" }, "reviewer@mayor.example"),
  {
    write: "stateNone",
    as: "liaison@lapl.example",
    request: ({ departmentId }) => ({
      departmentId,
      register: "services",
      reason: "Ours now",
      language: "en",
    }),
  },
  {
    write: "withdrawNone",
    as: "liaison@lapl.example",
    request: ({ statementId }) => ({ statementId }),
  },
  { write: "acceptNone", as: "reviewer@mayor.example", request: ({ statementId }) => ({ statementId }) },
  {
    write: "refuseNone",
    as: "reviewer@mayor.example",
    request: ({ statementId }) => ({ statementId, reason: "Not assigned" }),
  },
];

const state = () =>
  query<{ events: string; drafts: string }>(
    "select count(*) as events, (select sum(version) from draft_sections s join plans p on p.id = s.plan_id join departments d on d.id = p.department_id where d.abbreviation = 'EWDD') as drafts from events e join departments d on d.id = e.department_id where d.abbreviation = 'EWDD'",
  );

test.describe.configure({ mode: "serial" });

const contexts = new Map<string, APIRequestContext>();

test.beforeAll(async ({ playwright }) => {
  for (const email of new Set(attempts.map((attempt) => attempt.as)))
    contexts.set(email, await requestsAs(playwright, email));
});

test.afterAll(async () => {
  for (const context of contexts.values()) await context.dispose();
});

for (const { write, as, request } of attempts) {
  test(`${write} by ${as} finds neither another department's rows, nor unknown ones, nor malformed ids`, async () => {
    const foreign = await sampleOf("EWDD");
    const malformed = Object.fromEntries(
      Object.entries(foreign).map(([key, value]) => [key, key === "sha256" ? value : "no-id'; --"]),
    ) as Sample;
    const before = await state();
    for (const [which, sample] of Object.entries({ foreign, unknown: unknownSample(), malformed })) {
      const answer = await contexts.get(as)?.post(`/api/writes/${write}`, { data: request(sample) });
      expect(answer?.status(), which).toBe(404);
      const told = await answer?.text();
      expect(told).toContain('"not-found"');
      expect(told).not.toContain("EWDD");
    }
    expect(await state()).toEqual(before);
  });
}

test("every write whose reach is narrower than the city is among the attempts", async () => {
  const { permissions } = await import("@/lib/auth/permissions");
  const narrow = Object.entries(writes)
    .filter(([, { permission }]) =>
      Object.values(permissions[permission]).some(
        (reach) => reach === "own department" || reach === "assigned departments",
      ),
    )
    .map(([name]) => name);
  expect(narrow.filter((name) => !attempts.some(({ write }) => write === name))).toEqual([]);
});
