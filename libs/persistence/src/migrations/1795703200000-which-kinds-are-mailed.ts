import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody names the kinds that they want no mail of: what is newer than their choice is mailed. */
export class WhichKindsAreMailed1795703200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table notify_preference add column muted text[] not null default '{}'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table notify_preference drop column muted');
  }
}
