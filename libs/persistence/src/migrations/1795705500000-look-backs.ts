import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the tasks of a look-back were drawn, and where each was looked at again. */
const LOOK_BACKS = `
alter table visit_row add column draw jsonb;
alter table finding_row add column site jsonb;
`;

export class LookBacks1795705500000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(LOOK_BACKS);
  }

  public down(): Promise<void> {
    return Promise.reject(new Error('migrations are not undone: restore a backup instead'));
  }
}
