import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has a part in what a task's signers decide, by name; nobody had before a signing was an approval. */
const PERSONS = `
alter table task_row add column persons text[] not null default '{}';
`;

export class PeopleOfASigning1795701500000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(PERSONS);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
