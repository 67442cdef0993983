import { Prisma } from "@/lib/db/generated/client";

/**
 * Whether the department has acted on a decision, as one condition: since then it has saved a section, attached,
 * replaced or removed a file, or replied to one of its points. `p` is the plan and `c` the decision. Filing again shows in the plan itself.
 */
export const departmentActed = Prisma.sql`(
  exists (select 1 from draft_sections f where f.plan_id = p.id and f.updated_at > c.decided_at)
  or exists (select 1 from evidence_links l where l.plan_id = p.id and greatest(l.linked_at, l.ended_at) > c.decided_at)
  or exists (select 1 from evidence_links l join evidence_versions v on v.evidence_id = l.evidence_id
    where l.plan_id = p.id and l.ended_at is null and v.added_at > c.decided_at)
  or exists (select 1 from return_points t join point_replies y on y.point_id = t.id where t.decision_id = c.id))`;
