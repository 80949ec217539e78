import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers of letters that were issued elsewhere, by hand: who said so, and why; they are given to no letter of the house. */
const ON_PAPER = `
create table number_on_paper (
  tenant_id uuid not null default duban_tenant() references tenant,
  series text not null,
  year int not null,
  from_n int not null,
  to_n int not null check (to_n >= from_n),
  reason text not null,
  given_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, series, year, from_n)
);
create trigger append_only before update or delete or truncate on number_on_paper
  for each statement execute function refuse_change();
alter table number_on_paper enable row level security, force row level security;
create policy one_tenant on number_on_paper using (tenant_id = duban_tenant()) with check (tenant_id = duban_tenant());
grant select, insert on number_on_paper to duban_app;
`;

export class NumbersGivenOnPaper1795704910000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(ON_PAPER);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
