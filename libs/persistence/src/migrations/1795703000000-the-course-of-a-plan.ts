import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far a plan has come since its feedback; those of before have no inspection on record. */
const COURSE = `
alter table plan_row
  alter column imported_on drop not null,
  add column status text not null default 'imported',
  add column feedback_on date,
  add column due_on date
`;

export class TheCourseOfAPlan1795703000000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(COURSE);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
