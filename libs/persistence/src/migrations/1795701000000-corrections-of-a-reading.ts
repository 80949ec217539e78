import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people mended in a reading before it was confirmed, and the rows of the file as they were read. */
const COLUMNS = `
alter table import
  add column corrections jsonb not null default '[]',
  -- null where it was read before rows were kept
  add column sheets jsonb;
`;

export class CorrectionsOfAReading1795701000000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
