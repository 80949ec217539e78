import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports measure by measure, and the bulletin that a round leaves. */
const WHAT_A_ROUND_FINDS = `
alter table report_row
  add column measures jsonb not null default '[]',
  add column unchanged text,
  add column help_needed text;

create table bulletin_row (
  tenant_id uuid not null default duban_tenant(),
  plan_id uuid not null,
  period text collate "C" not null,
  version int not null,
  content jsonb not null,
  primary key (tenant_id, plan_id, period)
);
alter table bulletin_row enable row level security, force row level security;
create policy one_tenant on bulletin_row using (tenant_id = duban_tenant()) with check (tenant_id = duban_tenant());
grant select, insert, update on bulletin_row to duban_app;
`;

export class WhatARoundFinds1795702200000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(WHAT_A_ROUND_FINDS);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
