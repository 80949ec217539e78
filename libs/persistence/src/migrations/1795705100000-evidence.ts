import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Evidence of tasks, and which contents the store keeps: a fact names only what stands here, and what no fact has named for
 * long is swept from both.
 */
const EVIDENCE = `
create table evidence_row (
  tenant_id uuid not null default duban_tenant(),
  id uuid not null,
  version int not null,
  task_id uuid not null,
  cycle int not null,
  plan_id uuid not null,
  unit uuid not null,
  versions jsonb not null,
  withdrawn jsonb,
  contents text[] not null,
  primary key (tenant_id, id)
);
create index evidence_row_task on evidence_row (tenant_id, task_id, cycle);
create index evidence_row_contents on evidence_row using gin (contents);

create table stored_content (
  tenant_id uuid not null default duban_tenant() references tenant,
  sha256 text not null,
  bytes bigint not null,
  kept_at timestamptz not null default now(),
  primary key (tenant_id, sha256)
);
`;

const wall = (table: string): string => `
alter table ${table} enable row level security, force row level security;
create policy one_tenant on ${table} using (tenant_id = duban_tenant()) with check (tenant_id = duban_tenant());
grant select, insert, update on ${table} to duban_app;
`;

export class Evidence1795705100000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(EVIDENCE);
    for (const table of ['evidence_row', 'stored_content']) await runner.query(wall(table));
    await runner.query('grant delete on stored_content to duban_app');
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
