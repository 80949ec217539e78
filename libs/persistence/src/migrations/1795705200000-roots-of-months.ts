import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The signed roots, one a month, and by which key they are made or why they are not. A month is closed before it is read:
 * whoever was still writing when it ended is waited for, and whoever comes later with an earlier instant is refused.
 */
const ROOTS = `
create table ledger_root (
  tenant_id uuid not null default duban_tenant() references tenant,
  month text collate "C" not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  text text not null,
  hash text not null,
  signature_algorithm text not null,
  key text not null,
  public_key text not null,
  signature text not null,
  primary key (tenant_id, month)
);
create trigger append_only before update or delete or truncate on ledger_root
  for each statement execute function refuse_change();

-- What the worker that holds the key last said of it: whoever shows the roots has no key.
create table root_signer (
  tenant_id uuid primary key default duban_tenant() references tenant,
  key text,
  public_key text,
  trouble text,
  since timestamptz(3) not null default clock_timestamp(),
  check ((key is null) = (public_key is null) and (key is null) = (trouble is not null))
);
`;

const CLOSING = `
alter table tenant add column ledger_closed_until timestamptz(3);

-- In share mode the table is had once nobody is left who wrote into it and has not committed. Others wait behind this
-- meanwhile, so it gives up soon and is asked again.
create function close_ledger(month_end timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if month_end > clock_timestamp() then raise exception 'a month is not closed before its end'; end if;
  if exists (select from tenant where id = duban_tenant() and ledger_closed_until >= month_end) then return; end if;
  perform set_config('lock_timeout', '2s', true);
  lock table ledger_event in share mode;
  update tenant set ledger_closed_until = month_end 
   where id = duban_tenant() and (ledger_closed_until is null or ledger_closed_until < month_end);
end $$;
revoke execute on function close_ledger from public;
grant execute on function close_ledger to duban_app;

-- No instant lies before the beginning of the transaction that writes it (own_clock). As PostgreSQL's own refusals of
-- this kind it says: once more.
create function refuse_closed_month() returns trigger language plpgsql volatile as $$
begin
  if exists (select from tenant where id = duban_tenant()
              and ledger_closed_until > date_trunc('milliseconds', transaction_timestamp())) then
    raise exception 'the month in which this transaction began is closed' using errcode = 'serialization_failure';
  end if;
  return null;
end $$;
create trigger closed_months before insert on ledger_event
  for each statement execute function refuse_closed_month();
`;

const RIGHTS = { ledger_root: 'select, insert', root_signer: 'select, insert, update' };

const wall = ([table, rights]: [string, string]): string => `
  alter table ${table} enable row level security, force row level security;
  create policy one_tenant on ${table} using (tenant_id = duban_tenant()) with check (tenant_id = duban_tenant());
  grant ${rights} on ${table} to duban_app;
`;

export class RootsOfMonths1795705200000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const sql of [ROOTS, CLOSING, ...Object.entries(RIGHTS).map(wall)]) await runner.query(sql);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
