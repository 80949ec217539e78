import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a ledger is filtered by, as columns: the deadline's day, and the latest run of trouble. */
const COLUMNS = `
alter table task_row
  add column deadline_day date,
  add column trouble_run int not null default 0,
  -- The last period of that run.
  add column trouble_last text collate "C";
`;

/** The rows that are there already, tenant by tenant, for the wall stands for the owner too; as a rebuild would have it. */
const FILL = `
do $$
declare one uuid;
begin
  for one in select id from tenant loop
    perform set_config('duban.tenant', one::text, true);
    update task_row as task
       set deadline_day = (task.deadline ->> 'day')::date,
           trouble_run = coalesce(jsonb_array_length(head.state -> 'trouble' -> 'run'), 0),
           trouble_last = head.state -> 'trouble' -> 'run' ->> -1
      from aggregate_head as head
     where task.tenant_id = one and head.tenant_id = one and head.aggregate = 'task/' || task.id;
  end loop;
  perform set_config('duban.tenant', '', true);
end
$$;
`;

export class WhatALedgerIsFilteredBy1795700200000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(FILL);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
