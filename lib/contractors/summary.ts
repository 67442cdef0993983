import { Prisma } from "@/lib/db/generated/client";
import { deliveryState } from "@/lib/deliveries/outbox";
import { namedInGap } from "@/lib/registers/rules";
import { noneState } from "@/lib/registers/summary";
import { isCurrent, noticeCounts } from "./queries";

const { sql } = Prisma;

const named = (which: Prisma.Sql) =>
  sql`coalesce((array_agg(distinct x.contractor order by x.contractor) filter (where ${which}))[:${namedInGap}], '{}')`;

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
  left join lateral (
    select c.id, c.contractor, c.contact_email, c.clause,
      exists (select 1 from acknowledgements k where k.contract_id = c.id and k.withdrawn_at is null) as acknowledged,
      exists (select 1 from contract_notices n where n.contract_id = c.id and ${noticeCounts} and n.sent_on is not null) as sent,
      exists (select 1 from contract_notices n join deliveries m on m.id = n.delivery_id
        where n.contract_id = c.id and ${noticeCounts} and ${deliveryState(sql`m`)} = 'unclear') as unclear
    from contracts c where c.department_id = a.department_id and ${isCurrent}
  ) x on true
  where a.kind = 'contractor_notice'
  group by a.task_id, a.department_id`;
