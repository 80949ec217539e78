import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A problem that came back is a task of its own: which closed one it follows stands in its row. */
export class NewCycles1795705900000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table task_row add column reopens jsonb');
    await runner.query(
      `create index task_row_reopens on task_row (tenant_id, (reopens ->> 'taskId')) where reopens is not null`,
    );
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
