import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The texts of holiday notices that an office puts to approval, by their hash: what was signed is what is read. */
const NOTICES = `
create table notice_text (
  tenant_id uuid not null default duban_tenant() references tenant,
  hash text not null,
  text text not null,
  primary key (tenant_id, hash)
);
alter table notice_text enable row level security, force row level security;
create policy one_tenant on notice_text using (tenant_id = duban_tenant()) with check (tenant_id = duban_tenant());
grant select, insert on notice_text to duban_app;
`;

export class CalendarNotices1795702000000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(NOTICES);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
