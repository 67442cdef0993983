import { type Actor, within } from "@/lib/auth/permissions";
import { db, type Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { deliveryState } from "@/lib/deliveries/outbox";
import { cityZone } from "@/lib/i18n/instant";
import { containing } from "@/lib/platform/address-filter";
import { isId } from "@/lib/platform/text";
import type { ContractorsFilter } from "./filter";
import type { ContractFacts, ContractRow, Coverage } from "./rules";

const { sql, join, raw } = Prisma;

/** The city's day, as SQL; selected, so that it is asked for once and not for every row. */
const today = sql`(select (city_now() at time zone ${raw(`'${cityZone}'`)})::date)`;

/** Whether contract `c` brings people onto City property today, as SQL. */
export const isCurrent = sql`(c.withdrawn_at is null and c.starts_on <= ${today} and (c.ends_on is null or c.ends_on >= ${today}))`;

/** Where a contract stands, from what `k` (acknowledgement) and `s` (sending) found. */
const state = sql`case when k.id is not null then 'acknowledged' when s.sent_on is not null then 'waiting'
  when s.delivery in ('queued', 'sending') then 'under-way' when s.delivery is not null then 'undelivered' else 'not-sent' end`;

/**
 * What a contract's notices `n` to the firm that has it now, and their e-mails `m`, come to. By its day, whatever came
 * after the first notice reminded, in whatever order they were recorded; on the day of the first, what was sent as a reminder.
 */
const sending = sql`max(n.sent_on) as sent_on, min(n.sent_on) as first_on, case when max(n.sent_on) > min(n.sent_on) then max(n.sent_on) else max(n.sent_on) filter (where n.reminder) end as reminded_on,
    max(n.created_at) as noticed_at, coalesce(bool_or(${deliveryState(sql`m`)} in ('queued', 'sending')), false) as on_its_way,
    (array_agg(${deliveryState(sql`m`)} order by n.created_at desc, n.id desc) filter (where m.id is not null))[1] as delivery
  from contract_notices n left join deliveries m on m.id = n.delivery_id`;

/** Whether notice `n` counts: to the firm that has the contract now, and not withdrawn; as SQL. */
export const noticeCounts = sql`(n.superseded_at is null
  and not exists (select from notice_withdrawals w where w.notice_id = n.id))`;

/** Whether notice `n` reminded: one that counts and was recorded, by its day beside the first; as SQL. */
const isReminder = sql`case when n.delivery_id is null and ${noticeCounts} then n.sent_on > s.first_on else n.reminder end`;

/** What was sent for each contract `c`, looked up one by one, as a page of a list needs it. */
const sentForEach = sql`left join lateral (select ${sending} where n.contract_id = c.id and ${noticeCounts}) s on true`;

/** The same at once for the contracts `c` that a condition chooses, as a count of them needs it. */
const sentForAll = (chosen: Prisma.Sql) => sql`left join (
  select n.contract_id, ${sending}
  where ${noticeCounts} and n.contract_id in (select c.id from contracts c join departments d on d.id = c.department_id where ${chosen})
  group by n.contract_id) s on s.contract_id = c.id`;

const standing = sql`left join acknowledgements k on k.contract_id = c.id and k.withdrawn_at is null`;

/** The columns of a contract with the department and people it names. */
const columns = sql`
  c.id, c.number, c.contractor, c.sites, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", c.contact_name as "contactName",
  c.contact_email as "contactEmail", c.language, c.clause, c.version, c.department_id as "departmentId", d.abbreviation, d.name as department,
  u.name as "changedBy", c.changed_at as "changedAt", c.withdrawn_at as "withdrawnAt", ${isCurrent} as current, ${state} as state,
  s.sent_on::text as "sentOn", s.first_on::text as "firstOn", s.reminded_on::text as "remindedOn",
  s.noticed_at as "noticedAt", coalesce(s.on_its_way, false) as "onItsWay", s.delivery, k.acknowledged_on::text as "acknowledgedOn"`;

const people = sql`join departments d on d.id = c.department_id join users u on u.id = c.changed_by_id`;

/** The contracts an actor reaches that a filter asks for, as conditions on `c` and `d`. */
function matching(
  actor: Actor,
  filter: ContractorsFilter,
  permission: "register.read" | "register.write" = "register.read",
): Prisma.Sql {
  const { q, department, lacks, shown } = filter;
  const reach = within(actor, permission);
  const conditions = [sql`(${reach}::uuid[] is null or c.department_id = any(${reach}::uuid[]))`];
  if (shown === "withdrawn") conditions.push(sql`c.withdrawn_at is not null`);
  else if (shown === "ended")
    conditions.push(
      sql`c.withdrawn_at is null and not (c.starts_on <= ${today} and (c.ends_on is null or c.ends_on >= ${today}))`,
    );
  else conditions.push(isCurrent);
  if (department) conditions.push(sql`d.abbreviation = ${department}`);
  if (lacks) conditions.push(lacks === "email" ? sql`c.contact_email is null` : sql`not c.clause`);
  if (q) {
    const like = containing(q);
    conditions.push(
      sql`(c.contractor ilike ${like} or c.number ilike ${like} or c.sites ilike ${like} or c.contact_email ilike ${like})`,
    );
  }
  return join(conditions, " and ");
}

const orders = {
  contractor: sql`c.contractor, c.id`,
  "-contractor": sql`c.contractor desc, c.id desc`,
  number: sql`c.number, c.id`,
  "-number": sql`c.number desc, c.id desc`,
  department: sql`d.abbreviation, c.contractor, c.id`,
  "-department": sql`d.abbreviation desc, c.contractor, c.id`,
  ends: sql`c.ends_on nulls last, c.id`,
  "-ends": sql`c.ends_on desc nulls last, c.id desc`,
  sent: sql`s.sent_on nulls first, c.id`,
  "-sent": sql`s.sent_on desc nulls last, c.id desc`,
} as const;

/** The contracts of a filter in its order, each with what was sent; `atOnce` looks that up for all of them together. */
const selected = (actor: Actor, { state: asked, ...filter }: ContractorsFilter, atOnce: boolean) => {
  const chosen = matching(actor, filter);
  return sql`
    select ${columns} from contracts c ${people} ${standing} ${atOnce ? sentForAll(chosen) : sentForEach}
    where ${chosen} ${asked ? sql`and ${state} = ${asked}` : sql``} order by ${orders[filter.sort ?? "contractor"]}`;
};

/** Every contract of a filter in its order. */
export const contractsOfFilter = (actor: Actor, filter: ContractorsFilter): Prisma.Sql =>
  selected(actor, filter, true);

/** One page of the contracts of a filter, and how all of them stand whatever their state. Two statements. */
export async function listContracts(
  actor: Actor,
  { state: asked, ...filter }: ContractorsFilter,
  portion: { limit: number; offset: number },
): Promise<{ rows: ContractRow[]; coverage: Coverage; total: number }> {
  const atOnce = Boolean(asked || filter.sort?.endsWith("sent"));
  const chosen = matching(actor, filter);
  const [rows, [coverage]] = await Promise.all([
    db.$queryRaw<ContractRow[]>`
      ${selected(actor, { state: asked, ...filter }, atOnce)} limit ${portion.limit} offset ${portion.offset}`,
    db.$queryRaw<[Coverage]>`
      select count(*)::int as current, ${join(
        (["acknowledged", "waiting", "under-way", "undelivered", "not-sent"] as const).map(
          (one) => sql`(count(*) filter (where x.state = ${one}))::int as ${raw(`"${one}"`)}`,
        ),
      )}, (count(*) filter (where x.contact_email is null))::int as "noEmail",
        (count(*) filter (where not x.clause))::int as "noClause"
      from (select ${state} as state, c.contact_email, c.clause from contracts c join departments d on d.id = c.department_id ${standing} ${sentForAll(chosen)}
        where ${chosen}) x`,
  ]);
  return { rows, coverage, total: asked ? coverage[asked] : coverage.current };
}

/** One contract within reach with everything sent and answered, or null. One statement. */
export async function getContract(actor: Actor, contractId: string): Promise<ContractFacts | null> {
  if (!isId(contractId)) return null;
  const reach = within(actor, "register.read");
  const [row] = await db.$queryRaw<ContractFacts[]>`
    select ${columns},
      coalesce((select json_agg(json_build_object('id', n.id, 'channel', n.channel, 'reminder', ${isReminder}, 'sentOn', n.sent_on,
          'language', t.language, 'number', t.number, 'by', w.name, 'at', n.created_at, 'contractor', n.contractor, 'superseded', n.superseded_at is not null,
          'withdrawn', exists (select from notice_withdrawals z where z.notice_id = n.id),
          'delivery', case when m.id is not null then json_build_object('state', ${deliveryState(sql`m`)}, 'to', m.to_address,
            'subject', m.subject, 'text', m.text, 'answer', m.answer) end) order by n.created_at desc, n.id desc)
        from contract_notices n join notice_texts t on t.id = n.text_id join users w on w.id = n.sent_by_id
          left join deliveries m on m.id = n.delivery_id where n.contract_id = c.id), '[]') as notices,
      coalesce((select json_agg(json_build_object('id', a.id, 'name', a.name, 'title', a.title, 'on', a.acknowledged_on,
          'recordedAt', a.recorded_at, 'recordedBy', w.name, 'language', t.language, 'number', t.number,
          'withdrawReason', a.withdraw_reason) order by a.recorded_at desc, a.id desc)
        from acknowledgements a join notice_texts t on t.id = a.text_id left join users w on w.id = a.recorded_by_id
        where a.contract_id = c.id), '[]') as acknowledgements,
      (select count(*)::int from notice_links l where l.contract_id = c.id and l.revoked_at is null and l.expires_at > city_now()) as "openLinks"
    from contracts c ${people} ${standing} ${sentForEach}
    where c.id = ${contractId}::uuid and (${reach}::uuid[] is null or c.department_id = any(${reach}::uuid[]))`;
  return row ?? null;
}

/** The contracts of these ids as they stand in a transaction, whoever asks: the caller authorizes each. One statement. */
export const contractsOf = (
  tx: Pick<Transaction, "$queryRaw">,
  contractIds: readonly string[],
): Promise<Candidate[]> =>
  tx.$queryRaw<Candidate[]>`
    select ${columns} from contracts c ${people} ${standing} ${sentForEach} where c.id = any(${contractIds}::uuid[])
    order by c.contractor, c.id`;

/** A contract to which a message might go, with when anything was last sent or recorded. */
export type Candidate = ContractRow & { noticedAt: Date | null };

/** Which contracts a bulk message is for: those of a filter of the list, or those chosen in it. */
export type Selection = ContractorsFilter & { ids?: string[] };

/**
 * The current contracts of a department (or of all within reach) that got no notice, or that have not answered one, and
 * that a filter or a choice of `ids` leaves; none of them has a message on its way or got a reminder today. Those without
 * an e-mail address too, so that they can be told of. At most `limit` of either, by contractor, and how many there are in
 * all. One statement.
 */
export async function listCandidates(
  actor: Actor,
  {
    departmentId,
    reminder,
    limit,
    selection: { ids, state: asked, ...filter },
  }: { departmentId: string | null; reminder: boolean; limit: number; selection: Selection },
): Promise<{ rows: Candidate[]; withEmail: number; withoutEmail: number }> {
  const states = reminder ? ["waiting"] : ["not-sent", "undelivered"];
  const chosen = sql`${matching(actor, filter, "register.write")} and ${isCurrent}
    and (${departmentId}::uuid is null or c.department_id = ${departmentId}::uuid)
    ${ids ? sql`and c.id = any(${ids}::uuid[])` : sql``}`;
  const rows = await db.$queryRaw<(Candidate & { withEmail: number; withoutEmail: number })[]>`
    select * from (
      select ${columns}, (count(c.contact_email) over ())::int as "withEmail",
        (count(*) over () - count(c.contact_email) over ())::int as "withoutEmail",
        row_number() over (partition by c.contact_email is null order by c.contractor, c.id) as place
      from contracts c ${people} ${standing} ${sentForAll(chosen)}
      where ${chosen} and ${state} = any(${states}) ${asked ? sql`and ${state} = ${asked}` : sql``} and not coalesce(s.on_its_way, false)
        and (not ${reminder} or s.reminded_on is distinct from ${today})) x
    where x.place <= ${limit} order by x."contactEmail" is null, x.place`;
  return { rows, withEmail: rows[0]?.withEmail ?? 0, withoutEmail: rows[0]?.withoutEmail ?? 0 };
}
