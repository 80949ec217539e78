import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What opens a house in which nobody has an account yet. Only the hash of the link's secret is kept. */
const LINKS = `
create table set_up_link (
  tenant_id uuid not null default duban_tenant() references tenant,
  token_hash text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, token_hash)
);
alter table set_up_link enable row level security, force row level security;
create policy one_tenant on set_up_link using (tenant_id = duban_tenant()) with check (tenant_id = duban_tenant());
grant select, update on set_up_link to duban_app;
`;

export class SetUpLinks1795700410000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(LINKS);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
