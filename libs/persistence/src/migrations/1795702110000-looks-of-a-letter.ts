import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a template says beside the words; letters of before were all in the format of a letter. */
const LOOKS = `
alter table letter_row
  add column format text not null default 'letter',
  add column head text,
  add column copies jsonb not null default '[]',
  add column attachments jsonb not null default '[]'
`;

export class LooksOfALetter1795702110000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(LOOKS);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
