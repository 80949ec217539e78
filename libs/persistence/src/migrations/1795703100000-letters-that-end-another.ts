import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A letter that recalls or corrects another, and what became of the other; none of before did. */
const ENDS = `
alter table letter_row
  add column follows jsonb,
  add column ended_on date,
  add column end_reason text,
  add column successor uuid
`;

export class LettersThatEndAnother1795703100000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(ENDS);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
