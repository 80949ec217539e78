import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was asked again for a receipt or a reply; of before nobody was. */
const URGINGS = `alter table letter_row add column urgings jsonb not null default '[]'`;

export class LettersThatAreUrged1795704100000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(URGINGS);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
