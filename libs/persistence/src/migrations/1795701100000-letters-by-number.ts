import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A letter is asked for by its number, which is unique among thousands. */
const BY_NUMBER = `
create index letter_row_number on letter_row (tenant_id, number) where number is not null
`;

export class LettersByNumber1795701100000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(BY_NUMBER);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
