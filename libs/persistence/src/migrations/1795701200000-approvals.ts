import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Approvals that belong to no task: what waits, for which seats and which persons, and how they ended. */
const APPROVALS = `
create table approval_row (
  tenant_id uuid not null default duban_tenant(),
  id uuid not null,
  version int not null,
  subject_kind text not null,
  subject_id text not null,
  title text not null,
  status text not null,
  edition text,
  text_hash text,
  initiator text not null,
  opened_on date not null,
  ended_on date,
  late_since date,
  alarm text,
  waiting jsonb not null,
  seats text[] not null,
  persons text[] not null,
  units uuid[] not null,
  primary key (tenant_id, id)
);
create index approval_row_order on approval_row (tenant_id, opened_on, id);
create index approval_row_subject on approval_row (tenant_id, subject_kind, subject_id);
alter table approval_row enable row level security, force row level security;
create policy one_tenant on approval_row using (tenant_id = duban_tenant()) with check (tenant_id = duban_tenant());
grant select, insert, update on approval_row to duban_app;
`;

export class Approvals1795701200000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(APPROVALS);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
