import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the public reads and says: notices that were published, and nothing else of any task; objections to them; and the
 * words of these with how to reach whoever wrote them, which are no part of any chain.
 */
const OBJECTIONS = `
create table notice_row (
  tenant_id uuid not null default duban_tenant(),
  id uuid not null,
  version int not null,
  state text not null,
  title text not null,
  unit text not null,
  published_on date not null,
  to_day date not null,
  notice jsonb not null,
  primary key (tenant_id, id)
);
create index notice_row_published on notice_row (tenant_id, published_on desc, id);

create table objection_row (
  tenant_id uuid not null default duban_tenant(),
  id uuid not null,
  version int not null,
  task_id uuid not null,
  cycle int not null,
  number text not null,
  received_on date not null,
  text_hash text not null,
  answer jsonb,
  primary key (tenant_id, id)
);
create index objection_row_task on objection_row (tenant_id, task_id);
create unique index objection_row_number on objection_row (tenant_id, number);

create table objection_words (
  tenant_id uuid not null default duban_tenant() references tenant,
  objection_id uuid not null,
  text text not null,
  contact text,
  primary key (tenant_id, objection_id)
);
create trigger append_only before update or delete or truncate on objection_words
  for each statement execute function refuse_change();
`;

const wall = (table: string, rights: string): string => `
alter table ${table} enable row level security, force row level security;
create policy one_tenant on ${table} using (tenant_id = duban_tenant()) with check (tenant_id = duban_tenant());
grant ${rights} on ${table} to duban_app;
`;

export class Objections1795705400000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(OBJECTIONS);
    for (const table of ['notice_row', 'objection_row'])
      await runner.query(wall(table, 'select, insert, update'));
    await runner.query(wall('objection_words', 'select, insert'));
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
