import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The points of tasks, each task's and cycle's in one list. */
const POINTS = `
create table points_row (
  tenant_id uuid not null default duban_tenant(),
  task_id uuid not null,
  cycle int not null,
  version int not null,
  plan_id uuid not null,
  points jsonb not null,
  primary key (tenant_id, task_id, cycle)
);
alter table points_row enable row level security, force row level security;
create policy one_tenant on points_row using (tenant_id = duban_tenant()) with check (tenant_id = duban_tenant());
grant select, insert, update on points_row to duban_app;
`;

export class Points1795706000000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(POINTS);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
