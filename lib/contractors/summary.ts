import { Prisma } from "@/lib/db/generated/client";
import { deliveryState } from "@/lib/deliveries/outbox";
import { namesAsked } from "@/lib/registers/rules";
import { noneState } from "@/lib/registers/summary";
import { isCurrent, noticeCounts } from "./queries";

const { sql } = Prisma;

const named = (which: Prisma.Sql) =>
  sql`coalesce((array_agg(distinct x.contractor order by x.contractor) filter (where ${which}))[:${namesAsked}], '{}')`;

const gaps = {
  unsent: sql`not x.acknowledged and not x.sent and not x.unclear`,
  unclear: sql`not x.acknowledged and not x.sent and x.unclear`,
  unanswered: sql`not x.acknowledged and x.sent`,
  unreachable: sql`not x.acknowledged and x.contact_email is null`,
  withoutClause: sql`not x.clause`,
};

/** The summary behind the measure of every asked task of this kind; see lib/registers/summary.ts. */
export const contractorsSummary = sql`
  select a.task_id, jsonb_build_object(
    'current', count(x.id), 'acknowledged', count(x.id) filter (where x.acknowledged),
    'unsent', count(x.id) filter (where ${gaps.unsent}), 'unsentNames', ${named(gaps.unsent)},
    'unclear', count(x.id) filter (where ${gaps.unclear}), 'unclearNames', ${named(gaps.unclear)},
    'unanswered', count(x.id) filter (where ${gaps.unanswered}), 'unansweredNames', ${named(gaps.unanswered)},
    'unreachable', count(x.id) filter (where ${gaps.unreachable}), 'unreachableNames', ${named(gaps.unreachable)},
    'withoutClause', count(x.id) filter (where ${gaps.withoutClause}), 'withoutClauseNames', ${named(gaps.withoutClause)},
    'none', ${noneState("contractors")}) as summary
  from asked a
  left join (
    select c.department_id, c.id, c.contractor, c.contact_email, c.clause, k.id is not null as acknowledged,
      coalesce(s.sent, false) as sent, coalesce(s.unclear, false) as unclear
    from contracts c
    left join acknowledgements k on k.contract_id = c.id and k.withdrawn_at is null
    left join (
      select n.contract_id, bool_or(n.sent_on is not null) as sent, bool_or(${deliveryState(sql`m`)} = 'unclear') as unclear
      from contract_notices n left join deliveries m on m.id = n.delivery_id
      where n.contract_id in (select o.id from contracts o join asked q on q.department_id = o.department_id and q.kind = 'contractor_notice')
        and ${noticeCounts}
      group by n.contract_id) s on s.contract_id = c.id
    where ${isCurrent}
  ) x on x.department_id = a.department_id
  where a.kind = 'contractor_notice'
  group by a.task_id, a.department_id`;
