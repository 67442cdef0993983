import type pg from "pg";

/** How many rows the registers of the whole city hold. */
export interface Registers {
  contracts: number;
  outreach: number;
  /** For each department. */
  sites: number;
}

type Step = [label: string, sql: string, values: unknown[]];

/** One person for every department; what is recorded is theirs. */
const heads = "join bench_people h on h.department_id = d.id and h.role = 'department_head'";

/** So many rows, dealt to departments in turn. */
const dealt = (count: string) =>
  `generate_series(0, ${count}::int - 1) n join bench_departments d on d.i = 1 + n % (select count(*)::int from bench_departments) ${heads}`;

/**
 * Fills every working register of a city that `seedCity` made; its temporary tables must still be there. Of ten contracts
 * seven were sent the notice and five answered it; of ten sites eight have a protocol.
 */
const registerSteps = ({ contracts, outreach, sites }: Registers): Step[] => [
  [
    "Contracts",
    `insert into contracts (id, department_id, number, contractor, sites, starts_on, contact_name, contact_email, language, clause, changed_by_id)
     select uuidv7(), d.id, 'C-' || lpad(n::text, 6, '0'), 'Contractor ' || md5(n::text), 'Building ' || n % 40, date '2024-01-01' + n % 300,
       'Contact ' || n, case when n % 20 > 0 then 'contractor' || n || '@firm.example' end, (array['en','es','ko'])[1 + n % 3], n % 4 > 0, h.id
     from ${dealt("$1")}`,
    [contracts],
  ],
  [
    "Notices to contractors",
    `insert into contract_notices (id, contract_id, contractor, text_id, channel, sent_on, sent_by_id)
     select uuidv7(), c.id, c.contractor, t.id, 'post', current_date - 5, c.changed_by_id
     from contracts c join notice_texts t on t.language = 'en' and t.number = 1 where right(c.number, 1)::int < 7`,
    [],
  ],
  [
    "Acknowledgements",
    `insert into acknowledgements (id, contract_id, text_id, recorded_by_id, name, title, acknowledged_on)
     select uuidv7(), c.id, t.id, c.changed_by_id, 'Contact', 'Manager', current_date - 3
     from contracts c join notice_texts t on t.language = 'en' and t.number = 1 where right(c.number, 1)::int < 5`,
    [],
  ],
  [
    "Languages of departments",
    `insert into department_languages (department_id, language, declared_by_id)
     select d.id, language, h.id from bench_departments d ${heads} cross join unnest(array['es','ko','fa','tl']) language`,
    [],
  ],
  [
    "Outreach",
    `insert into outreach_entries (id, language, channel, outlet, held_on, material, reach, department_id, created_by_id, changed_by_id)
     select uuidv7(), (array['es','es','es','ko','fa','hy','zh'])[1 + n % 7],
       (enum_range(null::outreach_channel))[1 + (n / 7) % 8], 'Outlet ' || n % 500, current_date - n % 200,
       'Where help is found and in which language.', n % 9000, d.id, h.id, h.id
     from ${dealt("$1")}`,
    [outreach],
  ],
  [
    "Sites",
    `insert into facilities (id, name, kind, address, contact_role, staff_to_train, department_id, created_by_id, changed_by_id)
     select uuidv7(), 'Site ' || n, 'office', n || ' Main Street', 'Supervisor on duty', 20, d.id, h.id, h.id from ${dealt("$1")}`,
    [sites],
  ],
  [
    "Protocols of sites",
    `insert into site_protocols (id, number, steps, calls, non_public, facility_id, written_by_id)
     select uuidv7(), 1, 'Ask for papers, call the supervisor.', 'Supervisor', 'Offices', f.id, f.changed_by_id
     from facilities f where right(f.name, 1)::int < 8`,
    [],
  ],
  [
    "Trainings",
    `insert into training_sessions (id, held_on, material, staff_trained, facility_id, created_by_id, changed_by_id)
     select uuidv7(), current_date - 10, 'The protocol of the site.', 12, f.id, f.changed_by_id, f.changed_by_id from facilities f`,
    [],
  ],
  [
    "Recommended services",
    `insert into service_recommendations (id, service, eligible, gap, delivering_unit, yearly_cost, department_id, created_by_id, changed_by_id)
     select uuidv7(), 'Service ' || n, 'Everybody', 'There is none', 'Community programs', 25000, d.id, h.id, h.id
     from bench_departments d ${heads} cross join generate_series(1, 5) n`,
    [],
  ],
  [
    "Reports of activity",
    `insert into activity_reports (id, agency, actions, papers, responses, site, observed_at, learned_at, reported_at, department_id, reported_by_id, changed_by_id)
     select uuidv7(), 'not_stated', '{present}', '{not_asked}', '{nothing_asked}', 'Lobby', city_now() - make_interval(days => n, hours => 3),
       city_now() - make_interval(days => n, hours => 2), city_now() - make_interval(days => n, hours => 1), d.id, h.id, h.id
     from bench_departments d ${heads} cross join generate_series(1, 10) n`,
    [],
  ],
];

/** Runs them. */
export const stepsOf = (registers: Registers): [string, (database: pg.Client) => Promise<number>][] =>
  registerSteps(registers).map(([label, sql, values]) => [
    label,
    async (database) => (await database.query(sql, values)).rowCount ?? 0,
  ]);
