import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Editions that run beside the law in force: at most one for each pack, kept with its end. No task knows of them. */
const SHADOWS = `
create table pack_shadow (
  tenant_id uuid not null default duban_tenant() references tenant,
  id uuid not null,
  pack_id text not null,
  text_hash text not null,
  policy jsonb not null,
  because text not null,
  started_by uuid not null,
  started_at timestamptz not null default clock_timestamp(),
  stopped_by uuid,
  stopped_at timestamptz,
  stopped_because text,
  primary key (tenant_id, id),
  foreign key (tenant_id, text_hash) references pack_text,
  foreign key (tenant_id, started_by) references person,
  foreign key (tenant_id, stopped_by) references person,
  check (num_nulls(stopped_by, stopped_at, stopped_because) in (0, 3))
);
create unique index pack_shadow_running on pack_shadow (tenant_id, pack_id) where stopped_at is null;
alter table pack_shadow enable row level security, force row level security;
create policy one_tenant on pack_shadow using (tenant_id = duban_tenant()) with check (tenant_id = duban_tenant());
grant select, insert, update (stopped_by, stopped_at, stopped_because) on pack_shadow to duban_app;
`;

export class ShadowsOfPacks1795701700000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(SHADOWS);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
