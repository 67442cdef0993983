import { type Actor, can } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { type DepartmentDesignations, type Proposal, proposableIn, type ShownDesignation } from "./rules";

/** Who acts for a department, now and before, in one statement. Null when the department is out of reach. */
export async function getDesignations(
  actor: Actor,
  departmentId: string,
): Promise<DepartmentDesignations | null> {
  if (!can(actor, "designation.read", { departmentId })) return null;
  const rows = await db.$queryRaw<ShownDesignation[]>`
    select d.id, d.role::text, d.status::text, d.end_reason::text as "endReason", u.name, u.email,
      u.password_hash is not null as "hasPassword", p.name as "proposedBy",
      d.proposed_at as "proposedAt", d.accepted_at as "acceptedAt", d.ended_at as "endedAt"
    from designations d join users u on u.id = d.user_id left join users p on p.id = d.proposed_by_id
    where d.department_id = ${departmentId}::uuid
    order by d.status = 'ended', coalesce(d.ended_at, d.accepted_at, d.proposed_at) desc, d.id desc
    limit 500`;
  return {
    departmentId,
    live: rows.filter(({ status }) => status !== "ended"),
    ended: rows.filter(({ status }) => status === "ended"),
    mayPropose: proposableIn(actor, departmentId),
  };
}

/** The proposals waiting for this person's own answer, oldest first. */
export async function listProposalsTo(actor: Actor): Promise<Proposal[]> {
  return db.$queryRaw<Proposal[]>`
    select d.id, d.role::text, department.name as department, p.name as "proposedBy", d.proposed_at as "proposedAt",
      holder.name as holder,
      exists (
        select from designations own
        where own.user_id = d.user_id and own.department_id = d.department_id and own.status = 'active'
      ) as "leavesRole"
    from designations d
    join departments department on department.id = d.department_id
    left join users p on p.id = d.proposed_by_id
    left join designations held
      on held.department_id = d.department_id and held.role = d.role and held.status = 'active'
    left join users holder on holder.id = held.user_id
    where d.user_id = ${actor.id}::uuid and d.status = 'proposed'
    order by d.proposed_at, d.id`;
}
