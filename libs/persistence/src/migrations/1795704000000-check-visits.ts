import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Check visits, and what they found of each task. */
const CHECK_VISITS = `
create table visit_row (
  tenant_id uuid not null default duban_tenant(),
  id uuid not null,
  version int not null,
  plan_id uuid not null,
  kind text not null,
  purpose text not null,
  from_day date not null,
  to_day date not null,
  visitors jsonb not null,
  task_ids uuid[] not null,
  planned_on date not null,
  planned_by text not null,
  called_off jsonb,
  primary key (tenant_id, id)
);
create index visit_row_plan on visit_row (tenant_id, plan_id, from_day);
create index visit_row_tasks on visit_row using gin (task_ids);

create table finding_row (
  tenant_id uuid not null default duban_tenant(),
  visit_id uuid not null,
  task_id uuid not null,
  version int not null,
  plan_id uuid not null,
  state text not null,
  text text not null,
  claimed text,
  found_on date not null,
  found_by text not null,
  earlier jsonb not null,
  primary key (tenant_id, visit_id, task_id)
);
create index finding_row_task on finding_row (tenant_id, task_id, found_on);
create index finding_row_plan on finding_row (tenant_id, plan_id, found_on);
`;

const wall = (table: string): string => `
alter table ${table} enable row level security, force row level security;
create policy one_tenant on ${table} using (tenant_id = duban_tenant()) with check (tenant_id = duban_tenant());
grant select, insert, update on ${table} to duban_app;
`;

export class CheckVisits1795704000000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(CHECK_VISITS);
    for (const table of ['visit_row', 'finding_row']) await runner.query(wall(table));
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
