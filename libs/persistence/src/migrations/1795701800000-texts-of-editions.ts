import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The laws that tasks and approvals were pinned to, whole, by the hash that names them: packs are mended, a task's law is not. */
const EDITIONS = `
create table edition_text (
  tenant_id uuid not null default duban_tenant() references tenant,
  hash text not null,
  text text not null,
  primary key (tenant_id, hash)
);
create trigger append_only before update or delete or truncate on edition_text
  for each statement execute function refuse_change();
alter table edition_text enable row level security, force row level security;
create policy one_tenant on edition_text using (tenant_id = duban_tenant()) with check (tenant_id = duban_tenant());
grant select, insert on edition_text to duban_app;
`;

export class TextsOfEditions1795701800000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(EDITIONS);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
