import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which task of the plan above a task is part of stands in its row, so that those who share it are found. */
export class UpstreamTasks1795706400000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table task_row add column upstream text');
    await runner.query(
      'create index task_row_upstream on task_row (tenant_id, upstream) where upstream is not null',
    );
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
