import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The warning level that somebody judged a task to be at; null where its dates say it. */
const JUDGED = `alter table task_row add column judged_level text;`;

export class LevelsJudged1795704400000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(JUDGED);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
