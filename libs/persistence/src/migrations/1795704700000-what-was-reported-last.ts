import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was reported of a task last is asked for each task of a round. Without an index in that order, and before the
 * statistics of a table that has grown are there, the database read all reports for each task: 30 s for 8,000.
 */
export class WhatWasReportedLast1795704700000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index report_row_last on report_row (tenant_id, task_id, reported_on desc, period desc)',
    );
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
