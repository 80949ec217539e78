import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two databases of one server may make the role at the same time; a login without CREATEROLE finds it made. */
const ROLE = `
do $$
begin
  if not exists (select from pg_roles where rolname = 'duban_app') then
    create role duban_app nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end
$$;
grant usage on schema public to duban_app;
grant select on duban_migration to duban_app;
`;

const TENANTS = `
create table tenant (
  id uuid primary key,
  slug text not null unique,
  title text not null,
  sample boolean not null
);
grant select on tenant to duban_app;

create function duban_tenant() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('duban.tenant', true), '')::uuid $$;
`;

const LEDGER = `
create table ledger_event (
  position bigint generated always as identity,
  tx xid8 not null default pg_current_xact_id(),
  tenant_id uuid not null default duban_tenant(),
  aggregate text collate "C" not null,
  sequence int not null check (sequence > 0),
  type text not null,
  schema_version int not null,
  command_id text not null,
  actor text not null,
  principal text,
  effective_on date not null,
  recorded_at timestamptz(3) not null,
  text text not null,
  algorithm text not null,
  prev_hash text not null,
  hash text not null,
  primary key (tenant_id, aggregate, sequence)
);
create index ledger_event_command on ledger_event (tenant_id, command_id);
create index ledger_event_feed on ledger_event (tenant_id, tx, position);

create function refuse_change() returns trigger language plpgsql
  as $$ begin raise exception '% is append-only', tg_table_name; end $$;
create trigger append_only before update or delete or truncate on ledger_event
  for each statement execute function refuse_change();

-- When a fact was written is not for its author to say: only an instant within the writing transaction is taken.
create function refuse_clock() returns trigger language plpgsql
  as $$ begin raise exception 'recorded_at and tx are the database''s own'; end $$;
create trigger own_clock before insert on ledger_event for each row
  when (new.recorded_at < date_trunc('milliseconds', transaction_timestamp())
        or new.recorded_at > clock_timestamp() or new.tx <> pg_current_xact_id())
  execute function refuse_clock();

-- The only one of the busy tables that refers to the tenant: a chain begins once, and a key lock on the tenant's row
-- with every event would make all writers queue for it.
create table aggregate_head (
  tenant_id uuid not null default duban_tenant() references tenant,
  aggregate text collate "C" not null,
  sequence int not null,
  hash text not null,
  state jsonb not null,
  primary key (tenant_id, aggregate)
);

create table command_answer (
  tenant_id uuid not null default duban_tenant(),
  command_id text not null,
  digest text not null,
  aggregate text not null,
  sequence int not null,
  recorded_at timestamptz(3) not null,
  primary key (tenant_id, command_id)
);
`;

const OUTBOX = `
create table outbox (
  id bigint generated always as identity primary key,
  tenant_id uuid not null default duban_tenant(),
  key text not null,
  body jsonb not null,
  due_at timestamptz not null default clock_timestamp(),
  attempts int not null default 0,
  last_error text,
  done_at timestamptz,
  unique (tenant_id, key)
);
create index outbox_due on outbox (due_at, id) where done_at is null;

create function wake_outbox() returns trigger language plpgsql as $$
begin
  if exists (select from added) then perform pg_notify('duban_outbox', ''); end if;
  return null;
end $$;
create trigger wake after insert on outbox referencing new table as added
  for each statement execute function wake_outbox();

-- The relay serves all tenants, so these four reach over the wall by the owner's right; nothing else does.
create function claim_outbox(how_many int, lease_ms int)
  returns table (id bigint, tenant_id uuid, key text, body jsonb, attempts int)
  language sql volatile security definer set search_path = pg_catalog, public as $$
  update outbox as o
     set attempts = o.attempts + 1, due_at = clock_timestamp() + lease_ms * interval '1 millisecond'
    from (select w.id from outbox as w where w.done_at is null and w.due_at <= clock_timestamp()
           order by w.due_at, w.id limit how_many for update skip locked) as due
   where o.id = due.id
  returning o.id, o.tenant_id, o.key, o.body, o.attempts
$$;
create function complete_outbox(ids bigint[]) returns void
  language sql volatile security definer set search_path = pg_catalog, public as $$
  update outbox set done_at = clock_timestamp(), last_error = null where id = any (ids) and done_at is null
$$;
create function fail_outbox(failed bigint, error text) returns void
  language sql volatile security definer set search_path = pg_catalog, public as $$
  update outbox
     set last_error = left(error, 2000),
         due_at = clock_timestamp() + least(60000, 250 * 2 ^ least(attempts, 20)) * interval '1 millisecond'
   where id = failed and done_at is null
$$;
create function prune_outbox(older_than interval) returns bigint
  language sql volatile security definer set search_path = pg_catalog, public as $$
  with gone as (delete from outbox where done_at < clock_timestamp() - older_than returning 1)
  select count(*) from gone
$$;
revoke execute on function claim_outbox, complete_outbox, fail_outbox, prune_outbox from public;
grant execute on function claim_outbox, complete_outbox, fail_outbox, prune_outbox to duban_app;
`;

const READ_MODEL = `
create table task_row (
  tenant_id uuid not null default duban_tenant(),
  id uuid not null,
  version int not null,
  cycle int not null,
  plan_id uuid not null,
  ref text not null,
  -- The ref with its numbers padded, so that 9 stands before 10.
  ref_order text collate "C" not null,
  title text not null,
  class text not null,
  status text not null,
  step text,
  lead_unit uuid not null,
  lead_unit_name text not null,
  deadline jsonb,
  overdue boolean not null,
  next_on date,
  closed_on date,
  filing_number text,
  waiting jsonb not null,
  -- post@unit of everybody for whom it waits, and every unit that may see it. Neither has a GIN index: row-level
  -- security comes before operators that are not leakproof, and && is not, so the planner could never use one.
  seats text[] not null,
  units uuid[] not null,
  primary key (tenant_id, id)
);
create index task_row_order on task_row (tenant_id, plan_id, ref_order, id);

create table letter_row (
  tenant_id uuid not null default duban_tenant(),
  id uuid not null,
  version int not null,
  task_id uuid not null,
  ref text not null,
  rung text not null,
  kind text not null,
  period text not null,
  status text not null,
  number text,
  title text not null,
  body text not null,
  text_hash text not null,
  sender_name text not null,
  receiver_name text not null,
  receiver_unit uuid not null,
  drafted_on date not null,
  issued_on date,
  delivered_on date,
  received_on date,
  reply_by date,
  overdue boolean not null,
  replied_on date,
  reply text,
  waiting jsonb not null,
  seats text[] not null,
  units uuid[] not null,
  primary key (tenant_id, id)
);
create index letter_row_order on letter_row (tenant_id, drafted_on, id);
create index letter_row_task on letter_row (tenant_id, task_id);

create table report_row (
  tenant_id uuid not null default duban_tenant(),
  id uuid not null,
  version int not null,
  task_id uuid not null,
  plan_id uuid not null,
  period text not null,
  state text not null,
  text text not null,
  reported_by text not null,
  reported_on date not null,
  primary key (tenant_id, task_id, period)
);
create index report_row_plan on report_row (tenant_id, plan_id, period);

create table round_row (
  tenant_id uuid not null default duban_tenant(),
  plan_id uuid not null,
  period text collate "C" not null,
  version int not null,
  status text not null,
  opens_on date not null,
  due_on date not null,
  closed_on date,
  expected int not null,
  reported int not null,
  missing jsonb not null,
  behind jsonb not null,
  primary key (tenant_id, plan_id, period)
);

create table plan_row (
  tenant_id uuid not null default duban_tenant(),
  id uuid not null,
  version int not null,
  name text not null,
  pack text not null,
  edition text not null,
  imported_on date not null,
  primary key (tenant_id, id)
);
`;

const OFFICE = `
create table import (
  tenant_id uuid not null default duban_tenant() references tenant,
  id uuid not null,
  status text not null check (status in ('read', 'running', 'done')),
  file_name text not null,
  sha256 text not null,
  reading jsonb not null,
  new_units jsonb not null,
  confirmation jsonb,
  -- what became of each batch, by its first row
  batches jsonb not null default '{}',
  result jsonb,
  created_by text not null,
  created_on date not null,
  primary key (tenant_id, id)
);
create index import_file on import (tenant_id, sha256);

create table number_series (
  tenant_id uuid not null default duban_tenant() references tenant,
  series text not null,
  year int not null,
  next int not null,
  primary key (tenant_id, series, year)
);
create table number_allotment (
  tenant_id uuid not null default duban_tenant() references tenant,
  key text not null,
  series text not null,
  year int not null,
  n int not null,
  primary key (tenant_id, key),
  unique (tenant_id, series, year, n)
);

create table inbox_message (
  tenant_id uuid not null default duban_tenant() references tenant,
  id text not null,
  letter_id uuid not null,
  unit uuid not null,
  subject text not null,
  delivered_on date not null,
  primary key (tenant_id, id)
);
create index inbox_message_unit on inbox_message (tenant_id, unit, delivered_on);
`;

const REGISTER = `
create table unit (
  tenant_id uuid not null default duban_tenant() references tenant,
  id uuid not null,
  name text not null,
  kind text not null,
  parent uuid,
  primary key (tenant_id, id),
  unique (tenant_id, name),
  foreign key (tenant_id, parent) references unit
);

create table person (
  tenant_id uuid not null default duban_tenant() references tenant,
  id uuid not null,
  name text not null,
  primary key (tenant_id, id)
);

create table account (
  tenant_id uuid not null default duban_tenant() references tenant,
  person_id uuid not null,
  sign_in_name text not null,
  password_hash text not null,
  failed_count int not null default 0,
  locked_until timestamptz,
  disabled boolean not null default false,
  primary key (tenant_id, person_id),
  unique (tenant_id, sign_in_name),
  foreign key (tenant_id, person_id) references person
);

create table holding (
  tenant_id uuid not null default duban_tenant() references tenant,
  id uuid not null,
  person_id uuid not null,
  post text not null,
  unit_id uuid not null,
  from_day date not null,
  to_day date check (to_day >= from_day),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person,
  foreign key (tenant_id, unit_id) references unit
);
create index holding_person on holding (tenant_id, person_id);
create index holding_seat on holding (tenant_id, post, unit_id);

create table session (
  tenant_id uuid not null default duban_tenant() references tenant,
  token_hash text not null,
  person_id uuid not null,
  kind text not null check (kind in ('browser', 'script')),
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, person_id) references person
);
`;

/** What the processes may do with each table; nobody but the owner takes a right from elsewhere. */
const RIGHTS: Readonly<Record<string, string>> = {
  ledger_event: 'select, insert',
  aggregate_head: 'select, insert, update',
  command_answer: 'select, insert',
  outbox: 'select, insert',
  task_row: 'select, insert, update',
  letter_row: 'select, insert, update',
  report_row: 'select, insert, update',
  round_row: 'select, insert, update',
  plan_row: 'select, insert, update',
  import: 'select, insert, update',
  number_series: 'select, insert, update',
  number_allotment: 'select, insert',
  inbox_message: 'select, insert',
  unit: 'select, insert, update',
  person: 'select, insert, update',
  account: 'select, insert, update',
  holding: 'select, insert, update',
  session: 'select, insert, update, delete',
};

/** The wall stands for the owner too: whoever rebuilds or mends does so in one tenant at a time. */
const wall = ([table, rights]: [string, string]): string => `
  alter table ${table} enable row level security, force row level security;
  create policy one_tenant on ${table} using (tenant_id = duban_tenant()) with check (tenant_id = duban_tenant());
  grant ${rights} on ${table} to duban_app;
`;

/** The one hole in the wall, for the four functions of the relay, which run as the owner. */
const RELAY = `
do $$
begin
  execute format('create policy relay on outbox to %I using (true) with check (true)', current_user);
end
$$;
`;

export class TheHouse1795000000000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const sql of [ROLE, TENANTS, LEDGER, OUTBOX, READ_MODEL, OFFICE, REGISTER]) await runner.query(sql);
    for (const table of Object.entries(RIGHTS)) await runner.query(wall(table));
    await runner.query(RELAY);
  }

  /** A ledger is not taken back. */
  public down(): Promise<void> {
    return Promise.reject(new Error('the first migration is not undone: drop the database instead'));
  }
}
