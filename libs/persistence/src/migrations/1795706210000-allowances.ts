import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How often somebody has done what may only be done so often, counted for all processes alike. Unlogged: a server that crashed
 * has forgotten it, which lets a few more through.
 */
const ALLOWANCES = `
create unlogged table allowance (
  tenant_id uuid not null default duban_tenant(),
  key text not null,
  clear_at_ms bigint not null,
  primary key (tenant_id, key)
);
create index allowance_clear on allowance (tenant_id, clear_at_ms);
alter table allowance enable row level security, force row level security;
create policy one_tenant on allowance using (tenant_id = duban_tenant()) with check (tenant_id = duban_tenant());
grant select, insert, update, delete on allowance to duban_app;
`;

export class Allowances1795706210000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(ALLOWANCES);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
