import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A dump does not carry the server's count of transactions, by which the feed is ordered. What was restored into a server
 * that counts from the start would stand before everything to come, and count as not yet committed. So a tenant keeps how far
 * its feed is ahead of the server.
 */
const AHEAD = `
alter table tenant add column feed_ahead bigint not null default 0;

-- The place in the feed of what is written now, and the first place that may still be written.
create function feed_tx() returns xid8 language sql volatile
  as $$ select (pg_current_xact_id()::text::bigint + feed_ahead)::text::xid8 from tenant where id = duban_tenant() $$;
create function feed_horizon() returns xid8 language sql stable
  as $$ select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint + feed_ahead)::text::xid8 from tenant where id = duban_tenant() $$;

alter table ledger_event alter column tx set default feed_tx();
drop trigger own_clock on ledger_event;
create trigger own_clock before insert on ledger_event for each row
  when (new.recorded_at < date_trunc('milliseconds', transaction_timestamp())
        or new.recorded_at > clock_timestamp() or new.tx <> feed_tx())
  execute function refuse_clock();

-- Tenant by tenant, for the wall stands for the owner too. What can be seen was committed here before the next number is
-- given out, or it comes from elsewhere.
create function catch_up_feed() returns void language plpgsql as $$
declare
  one uuid;
  last bigint;
begin
  for one in select id from tenant loop
    perform set_config('duban.tenant', one::text, true);
    select tx::text::bigint into last from ledger_event where tenant_id = one order by tx desc limit 1;
    update tenant set feed_ahead = last + 1 - pg_snapshot_xmax(pg_current_snapshot())::text::bigint
     where id = one and last >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint + feed_ahead;
  end loop;
  perform set_config('duban.tenant', '', true);
end $$;
`;

export class AFeedThatOutlivesItsServer1795700900000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(AHEAD);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
