import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A letter may be about a plan, or about a unit; those of before are all about the task that they name. */
const ABOUT = `
alter table letter_row
  alter column task_id drop not null,
  alter column ref drop not null,
  add column plan_id uuid,
  add column about jsonb;
create index letter_row_plan on letter_row (tenant_id, plan_id) where plan_id is not null
`;

export class LettersAboutNoTask1795704600000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(ABOUT);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
