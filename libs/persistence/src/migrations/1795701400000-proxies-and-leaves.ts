import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['standing_proxy', 'leave'];

/** Who acts for whom (代理), and who is away (请假); what is withdrawn stays, for what was done meanwhile rests on it. */
const REGISTER = `
create table standing_proxy (
  tenant_id uuid not null default duban_tenant() references tenant,
  id uuid not null,
  principal_id uuid not null,
  proxy_id uuid not null check (proxy_id <> principal_id),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  entered_by uuid not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, principal_id) references person,
  foreign key (tenant_id, proxy_id) references person
);
create index standing_proxy_proxy on standing_proxy (tenant_id, proxy_id) where withdrawn_at is null;
create table leave (
  tenant_id uuid not null default duban_tenant() references tenant,
  id uuid not null,
  person_id uuid not null,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  entered_by uuid not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person
);
create index leave_person on leave (tenant_id, person_id) where withdrawn_at is null;
${TABLES.map(
  (table) => `
alter table ${table} enable row level security, force row level security;
create policy one_tenant on ${table} using (tenant_id = duban_tenant()) with check (tenant_id = duban_tenant());
grant select, insert, update (withdrawn_by, withdrawn_at) on ${table} to duban_app;`,
).join('')}

-- Nobody could act in an approval before: whoever had a part in one stands among its persons, or holds one of its posts.
alter table approval_row add column readers text[] not null default '{}';
`;

export class ProxiesAndLeaves1795701400000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(REGISTER);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
