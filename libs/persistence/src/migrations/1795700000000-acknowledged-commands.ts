import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A message for later wakes nobody now: most messages are for later, and most of those are taken back before. */
const WAKE_WHEN_DUE = `
create or replace function wake_outbox() returns trigger language plpgsql as $$
begin
  if exists (select from added where due_at <= clock_timestamp()) then perform pg_notify('duban_outbox', ''); end if;
  return null;
end $$;
`;

/** Within one tenant, as row-level security would have it, which lets the owner through for the relay's sake. */
const TAKE_BACK = `
create function take_back_outbox(taken text[]) returns void
  language sql volatile security definer set search_path = pg_catalog, public as $$
  delete from outbox where tenant_id = duban_tenant() and key = any (taken) and done_at is null
$$;
revoke execute on function take_back_outbox from public;
grant execute on function take_back_outbox to duban_app;
`;

export class AcknowledgedCommands1795700000000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(WAKE_WHEN_DUE);
    await runner.query(TAKE_BACK);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
