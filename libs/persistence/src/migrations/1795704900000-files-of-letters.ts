import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What files hold, each once by its SHA-256, and which of them a letter carries. */
const FILES = `
create table file_content (
  tenant_id uuid not null default duban_tenant() references tenant,
  sha256 text not null,
  content bytea not null,
  primary key (tenant_id, sha256)
);
-- Packed already, as documents and pictures are.
alter table file_content alter column content set storage external;
create trigger append_only before update or delete or truncate on file_content
  for each statement execute function refuse_change();
alter table file_content enable row level security, force row level security;
create policy one_tenant on file_content using (tenant_id = duban_tenant()) with check (tenant_id = duban_tenant());
grant select, insert on file_content to duban_app;

alter table letter_row add column files jsonb not null default '[]'
`;

export class FilesOfLetters1795704900000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(FILES);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
