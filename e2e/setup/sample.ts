import { randomUUID } from "node:crypto";
import pg from "pg";

/** The ids of everything one department has, to fill addresses and writes with. */
export type Sample = {
  departmentId: string;
  abbreviation: string;
  planId: string;
  requirementId: string;
  submissionId: string;
  sha256: string;
  reference: string;
  decisionId: string;
  pointId: string;
  designationId: string;
  userId: string;
  /** Of a file that stands at a section of the plan. */
  evidenceId: string;
  versionId: string;
  linkId: string;
  recommendationId: string;
  reportId: string;
  entryId: string;
  statementId: string;
  /** Of a site with a protocol, its approval and a training. */
  facilityId: string;
  protocolId: string;
  approvalId: string;
  sessionId: string;
  /** Of a contract that was acknowledged. */
  contractId: string;
  acknowledgementId: string;
  /** Of a notice to it. */
  noticeId: string;
  /** Of a file somebody else brought, or of nothing: nobody may tell the difference. */
  importId: string;
};

/** Runs one statement on the database behind the journeys. */
export async function query<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** What a department that has been returned to has; every field is an id that exists. */
export async function sampleOf(abbreviation: string): Promise<Sample> {
  const [row] = await query<Sample>(
    `select d.id as "departmentId", d.abbreviation, p.id as "planId", s.id as "submissionId", s.sha256, s.reference,
       r.id as "decisionId", rp.id as "pointId", rp.requirement_id as "requirementId", g.id as "designationId", g.user_id as "userId",
       file."evidenceId", file."versionId", file."linkId",
       (select id from activity_reports where department_id = d.id limit 1) as "reportId",
       (select id from service_recommendations where department_id = d.id limit 1) as "recommendationId",
       (select id from outreach_entries where department_id = d.id limit 1) as "entryId",
       (select id from none_statements where department_id = d.id limit 1) as "statementId",
       site."facilityId", site."protocolId", site."approvalId", site."sessionId",
       contract."contractId", contract."acknowledgementId",
       (select n.id from contract_notices n where n.contract_id = contract."contractId" limit 1) as "noticeId", gen_random_uuid() as "importId"
     from departments d
     join plans p on p.department_id = d.id
     join submissions s on s.plan_id = p.id
     join review_decisions r on r.submission_id = s.id and r.verdict = 'returned'
     join return_points rp on rp.decision_id = r.id
     join designations g on g.department_id = d.id and g.role = 'liaison'
     left join lateral (
       select f.id as "facilityId", v.id as "protocolId", a.id as "approvalId", t.id as "sessionId"
       from facilities f join site_protocols v on v.facility_id = f.id join protocol_approvals a on a.protocol_id = v.id
       join training_sessions t on t.facility_id = f.id where f.department_id = d.id order by f.name limit 1) site on true
     left join lateral (
       select c.id as "contractId", k.id as "acknowledgementId"
       from contracts c join acknowledgements k on k.contract_id = c.id
       where c.department_id = d.id and k.withdrawn_at is null order by c.number limit 1) contract on true
     left join lateral (
       select l.id as "linkId", l.evidence_id as "evidenceId", v.id as "versionId"
       from evidence_links l join evidence_versions v on v.evidence_id = l.evidence_id
       where l.plan_id = p.id order by l.linked_at, v.number limit 1) file on true
     where d.abbreviation = $1 limit 1`,
    [abbreviation],
  );
  if (!row) throw new Error(`${abbreviation} has no returned plan in the demonstration`);
  return row;
}

/** Ids of the right shape that name nothing. */
export function unknownSample(): Sample {
  const id = randomUUID;
  return {
    departmentId: id(),
    abbreviation: "NOWHERE",
    evidenceId: id(),
    versionId: id(),
    linkId: id(),
    planId: id(),
    requirementId: id(),
    submissionId: id(),
    sha256: "0".repeat(64),
    reference: "ED-0-NOWHERE-1",
    decisionId: id(),
    pointId: id(),
    designationId: id(),
    userId: id(),
    recommendationId: id(),
    reportId: id(),
    entryId: id(),
    statementId: id(),
    facilityId: id(),
    protocolId: id(),
    approvalId: id(),
    sessionId: id(),
    contractId: id(),
    acknowledgementId: id(),
    noticeId: id(),
    importId: id(),
  };
}

/** An account that can sign in and has no role, with the password of the demonstration. */
export async function accountWithoutRole(email: string): Promise<void> {
  await query(
    `insert into users (id, email, name, password_hash)
     select $1, $2, 'Nobody In Particular', password_hash from users where email = 'auditor@controller.example'
     on conflict (email) do nothing`,
    [randomUUID(), email],
  );
}
