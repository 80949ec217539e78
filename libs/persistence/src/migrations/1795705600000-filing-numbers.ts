import { factIn, filingKey, filingOffice, type Task, type TaskEvent } from '@duban/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The numbers under which tasks were filed, for ever, and the filing that has each: no two of one office are the same. */
const NUMBERS = `
create table filing_number (
  tenant_id uuid not null default duban_tenant() references tenant,
  aggregate text not null,
  sequence int not null,
  office uuid not null,
  key text not null,
  number text not null,
  task_id uuid not null,
  filed_on date not null,
  filed_by text not null,
  doubled boolean not null default false,
  primary key (tenant_id, aggregate, sequence)
);
create unique index filing_number_once on filing_number (tenant_id, office, key) where not doubled;
create index filing_number_latest on filing_number (tenant_id, filed_on desc, aggregate desc, sequence desc);
create trigger append_only before update or delete or truncate on filing_number
  for each statement execute function refuse_change();
alter table filing_number enable row level security, force row level security;
create policy one_tenant on filing_number using (tenant_id = duban_tenant()) with check (tenant_id = duban_tenant());
grant select, insert on filing_number to duban_app;
`;

interface Filed {
  readonly aggregate: string;
  readonly sequence: number;
  readonly text: string;
  readonly state: Task;
}

const FILED = `select event.aggregate, event.sequence, event.text, head.state
    from ledger_event as event
    join aggregate_head as head on head.tenant_id = event.tenant_id and head.aggregate = event.aggregate
   where event.tenant_id = duban_tenant() and event.type = 'TaskFiled'
   order by event.recorded_at, event.aggregate, event.sequence`;
const INSERT = `insert into filing_number (aggregate, sequence, office, key, number, task_id, filed_on, filed_by, doubled)
  select $1, $2, $3, $4, $5, $6, $7, $8,
         exists (select 1 from filing_number where tenant_id = duban_tenant() and office = $3 and key = $4)`;

/** What was filed before numbers were looked after is there too; where one was given twice, the first has it. */
export class FilingNumbers1795705600000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(NUMBERS);
    const tenants = (await runner.query('select id from tenant order by id')) as { readonly id: string }[];
    for (const { id } of tenants) {
      await runner.query(`select set_config('duban.tenant', $1, true)`, [id]);
      for (const filed of (await runner.query(FILED)) as Filed[]) await runner.query(INSERT, rowOf(filed));
    }
    await runner.query(`select set_config('duban.tenant', '', true)`);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}

function rowOf({ aggregate, sequence, text, state }: Filed): readonly unknown[] {
  const { on, actor, event } = factIn(text).fact;
  const { number } = (event as Extract<TaskEvent, { type: 'TaskFiled' }>).data;
  return [aggregate, sequence, filingOffice(state), filingKey(number), number, state.taskId, on, actor];
}
