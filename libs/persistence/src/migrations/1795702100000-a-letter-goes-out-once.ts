import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Of one subject, rung and period there is one letter for each correction, and no number stands on two. Rows of before
 * have no subject until they are projected again; their chains are named by the same four things.
 */
const ONCE = `
alter table letter_row add column subject text, add column correction int;
create unique index letter_row_once on letter_row (tenant_id, subject, rung, period, correction);
drop index letter_row_number;
create unique index letter_row_number on letter_row (tenant_id, number) where number is not null
`;

export class ALetterGoesOutOnce1795702100000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(ONCE);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
