import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The texts of packs that an office puts to approval, by their hash: what was signed is what is read. */
const PACKS = `
create table pack_text (
  tenant_id uuid not null default duban_tenant() references tenant,
  hash text not null,
  text text not null,
  primary key (tenant_id, hash)
);
alter table pack_text enable row level security, force row level security;
create policy one_tenant on pack_text using (tenant_id = duban_tenant()) with check (tenant_id = duban_tenant());
grant select, insert on pack_text to duban_app;

-- No approval could be ended before: nothing has to be filled in.
alter table approval_row add column outcome text, add column emergency text;
`;

export class ActivatedPacks1795701300000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(PACKS);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
