import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What goes out to people and programs: one row for each message, under the id that it keeps for ever. Addresses stand
 * in the register, not here: they are looked up when a message leaves.
 */
const OUTBOUND = `
create table outbound_message (
  tenant_id uuid not null default duban_tenant() references tenant,
  id uuid not null,
  channel text not null check (channel in ('mail', 'webhook')),
  -- a person, or an endpoint
  recipient uuid not null,
  -- what it follows from: the same fact is told to the same recipient once
  event_key text not null,
  kind text not null,
  about jsonb not null,
  state text not null check (state in ('queued', 'failed', 'sent', 'dead', 'simulated', 'gathered', 'folded')),
  attempts int not null default 0,
  due_at timestamptz not null default clock_timestamp(),
  queued_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  error_code text,
  error text,
  -- the digest that it went out in
  folded_in uuid,
  primary key (tenant_id, id),
  unique (tenant_id, channel, recipient, event_key)
);
create index outbound_message_due on outbound_message (due_at, id) where state in ('queued', 'failed');
create index outbound_message_order on outbound_message (tenant_id, queued_at desc, id desc);
create index outbound_message_recipient on outbound_message (tenant_id, recipient, queued_at desc);
create index outbound_message_wanting on outbound_message (tenant_id, state) where state in ('failed', 'dead', 'gathered');

create table notify_preference (
  tenant_id uuid not null default duban_tenant() references tenant,
  person_id uuid not null,
  email text,
  mail boolean not null default true,
  pace text not null default 'immediate' check (pace in ('immediate', 'digest')),
  digest_at text not null default '08:30' check (digest_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  quiet_from text check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  quiet_to text check (quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  working_days_only boolean not null default false,
  most_per_hour int not null default 10 check (most_per_hour between 1 and 1000),
  remind_days int not null default 3 check (remind_days between 0 and 30),
  language text not null default 'zh' check (language in ('zh', 'en')),
  -- the day whose digest was made, or found to be empty
  digested_on date,
  changed_by uuid,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person,
  check (num_nulls(quiet_from, quiet_to) in (0, 2))
);

create table webhook_endpoint (
  tenant_id uuid not null default duban_tenant() references tenant,
  id uuid not null,
  name text not null,
  url text not null,
  -- none: all of them
  kinds text[] not null default '{}',
  sealed_secret text not null,
  added_by uuid not null,
  added_at timestamptz not null default clock_timestamp(),
  removed_by uuid,
  removed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, added_by) references person,
  check (num_nulls(removed_by, removed_at) in (0, 2))
);
create unique index webhook_endpoint_name on webhook_endpoint (tenant_id, name) where removed_at is null;

-- Without a row a sample office simulates, and any other one sends.
create table notify_setting (
  tenant_id uuid not null default duban_tenant() references tenant,
  simulate boolean not null,
  changed_by uuid not null,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id)
);

-- How far the facts of the feed have been told.
create table notice_cursor (
  tenant_id uuid not null default duban_tenant() references tenant,
  tx text not null,
  position bigint not null,
  primary key (tenant_id)
);
`;

const RIGHTS: Readonly<Record<string, string>> = {
  outbound_message:
    'select, insert, update (state, attempts, due_at, ended_at, error_code, error, folded_in)',
  notify_preference: 'select, insert, update',
  webhook_endpoint: 'select, insert, update (removed_by, removed_at)',
  notify_setting: 'select, insert, update',
  notice_cursor: 'select, insert, update',
};

const wall = ([table, rights]: [string, string]): string => `
alter table ${table} enable row level security, force row level security;
create policy one_tenant on ${table} using (tenant_id = duban_tenant()) with check (tenant_id = duban_tenant());
grant ${rights} on ${table} to duban_app;
`;

/** The sender serves all tenants, as the relay does: one function reaches over the wall by the owner's right. */
const SENDER = `
do $$
begin
  execute format('create policy sender on outbound_message to %I using (true) with check (true)', current_user);
  execute format('create policy sender on notify_setting for select to %I using (true)', current_user);
end
$$;
create function claim_outbound(how_many int, lease_ms int)
  returns table (id uuid, tenant_id uuid, channel text, recipient uuid, kind text, about jsonb, attempts int,
                 queued_at timestamptz, simulate boolean, office text)
  language sql volatile security definer set search_path = pg_catalog, public as $$
  update outbound_message as m
     set attempts = m.attempts + 1, due_at = clock_timestamp() + lease_ms * interval '1 millisecond'
    from (select w.tenant_id, w.id from outbound_message as w
           where w.state in ('queued', 'failed') and w.due_at <= clock_timestamp()
           order by w.due_at, w.id limit how_many for update skip locked) as due
    join tenant on tenant.id = due.tenant_id
    left join notify_setting as setting on setting.tenant_id = due.tenant_id
   where m.tenant_id = due.tenant_id and m.id = due.id
  returning m.id, m.tenant_id, m.channel, m.recipient, m.kind, m.about, m.attempts, m.queued_at,
            coalesce(setting.simulate, tenant.sample), tenant.title
$$;
revoke execute on function claim_outbound from public;
grant execute on function claim_outbound to duban_app;
`;

/** What happened before there were messages is told to nobody: a house begins where its feed ends now. */
const BEGIN = `
do $$
declare
  one uuid;
begin
  for one in select id from tenant loop
    perform set_config('duban.tenant', one::text, true);
    insert into notice_cursor (tx, position)
      select tx::text, position from ledger_event where tenant_id = one order by ledger_event.tx desc, position desc limit 1;
  end loop;
  perform set_config('duban.tenant', '', true);
end $$;
`;

export class OutboundMessages1795702400000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(OUTBOUND);
    for (const table of Object.entries(RIGHTS)) await runner.query(wall(table));
    await runner.query(SENDER);
    await runner.query(BEGIN);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
