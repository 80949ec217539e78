import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions to the ledger that a person gave a name; nobody else sees them. */
const VIEWS = `
create table saved_view (
  tenant_id uuid not null default duban_tenant() references tenant,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  query jsonb not null,
  primary key (tenant_id, id),
  unique (tenant_id, person_id, name),
  foreign key (tenant_id, person_id) references person
);
alter table saved_view enable row level security, force row level security;
create policy one_tenant on saved_view using (tenant_id = duban_tenant()) with check (tenant_id = duban_tenant());
grant select, insert, update, delete on saved_view to duban_app;
`;

export class SavedViews1795700500000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(VIEWS);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
